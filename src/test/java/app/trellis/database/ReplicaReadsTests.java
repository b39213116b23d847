package app.trellis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.forms.NotFound;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;

/** Which of two databases a handler reads: both hold their name. */
class ReplicaReadsTests {

    private final HikariDataSource database = ReplicaWatchTests.pool();
    private final HikariDataSource copy = ReplicaWatchTests.pool();
    private final Replica replica = new Replica(copy, System::nanoTime);
    private final ReplicaReads reads = new ReplicaReads();
    private final ReplicaHandlers handlers = new ReplicaHandlers(replica, reads);
    private final List<String> read = new ArrayList<>();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private JdbcClient jdbc;
    private TransactionTemplate writing;
    private TransactionTemplate reading;

    /** The handler of all requests, which does what the test says. */
    private static class Page {

        private final Runnable work;

        Page(Runnable work) {
            this.work = work;
        }

        @SuppressWarnings("unused") // by its name
        public void show() {
            work.run();
        }
    }

    @BeforeEach
    void fill() {
        name(database, "database");
        name(copy, "replica");
        var routed = new LazyConnectionDataSourceProxy(database);
        routed.setReadOnlyDataSource(new ReplicaRouting(database, replica, reads));
        var transactions = new JdbcTransactionManager(routed);
        transactions.addListener(reads);
        jdbc = JdbcClient.create(routed);
        writing = new TransactionTemplate(transactions);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        handlers.setApplicationContext(new StaticApplicationContext());
        handlers.afterPropertiesSet();
        replica.holdsAllUntil(replica.now());
    }

    private static void name(HikariDataSource pool, String name) {
        var jdbc = JdbcClient.create(pool);
        jdbc.sql("CREATE TABLE place (name text NOT NULL)").update();
        jdbc.sql("INSERT INTO place VALUES (?)").param(name).update();
    }

    @AfterEach
    void close() {
        database.close();
        copy.close();
    }

    @Test
    void pageIsReadFromTheReplica() throws Exception {
        handle("GET", this::read);
        assertThat(read).containsExactly("replica");
        assertThat(response.getCookies()).isEmpty();
    }

    @Test
    void whatIsReadWithoutAReadOnlyTransactionComesFromTheDatabase() throws Exception {
        handle("GET", () -> read.add(place()));
        assertThat(read).containsExactly("database");
    }

    @Test
    void whoHasWrittenReadsTheDatabaseForSomeSeconds() throws Exception {
        handle("POST", () -> {
            write();
            write();
        });
        assertThat(response.getHeaders("Set-Cookie")).hasSize(1);
        var mark = response.getCookie(ReplicaReads.COOKIE);
        assertThat(mark.getMaxAge()).as("longer than the replica may lag").isGreaterThan((int)
                Replica.OLDEST.toSeconds());
        handle("GET", this::read, mark);
        assertThat(read).containsExactly("database");
    }

    @Test
    void formThatIsOnlyReadIsReadFromTheDatabaseToo() throws Exception {
        handle("POST", this::read);
        assertThat(read).containsExactly("database");
    }

    @Test
    void pageThatWritesReadsWhatItWroteAndMarksItsReader() throws Exception {
        handle("GET", () -> {
            read();
            write();
            read();
        });
        assertThat(read).containsExactly("replica", "database");
        assertThat(response.getCookie(ReplicaReads.COOKIE)).isNotNull();
    }

    @Test
    void jobsReadTheDatabase() throws Exception {
        read();
        handle("GET", () -> CompletableFuture.runAsync(this::read).join());
        assertThat(read).containsExactly("database", "database");
    }

    @Test
    void whatTheReplicaDoesNotHaveYetIsFoundInTheDatabase() throws Exception {
        handle("GET", () -> {
            read();
            if (read.contains("database")) return;
            throw new NotFound();
        });
        assertThat(read).containsExactly("replica", "database");
        assertThat(replica.isUsable()).isTrue();
    }

    @Test
    void whatIsNowhereIsNotFound() {
        assertThatThrownBy(() -> handle("GET", () -> {
                    read();
                    throw new NotFound();
                }))
                .isInstanceOf(NotFound.class);
        assertThat(read).containsExactly("replica", "database");
    }

    @Test
    void pageThatHasWrittenIsNotAskedTwice() {
        assertThatThrownBy(() -> handle("GET", () -> {
                    read();
                    write();
                    throw new NotFound();
                }))
                .isInstanceOf(NotFound.class);
        assertThat(read).containsExactly("replica");
    }

    @Test
    void replicaThatFailsInTheMiddleOfAPageIsLeftOutAndThePageComesFromTheDatabase() throws Exception {
        JdbcClient.create(copy).sql("ALTER TABLE place RENAME TO away").update();
        handle("GET", this::read);
        assertThat(read).containsExactly("database");
        assertThat(replica.isUsable()).isFalse();
    }

    @Test
    void replicaThatGivesNoConnectionIsLeftOutAndThePageComesFromTheDatabase() throws Exception {
        copy.close();
        handle("GET", this::read);
        assertThat(read).containsExactly("database");
        assertThat(replica.isUsable()).isFalse();
    }

    @Test
    void replicaThatIsLeftOutIsNotRead() throws Exception {
        replica.leaveOut();
        handle("GET", this::read);
        assertThat(read).containsExactly("database");
    }

    private void handle(String method, Runnable work, Cookie... cookies) throws Exception {
        var request = new MockHttpServletRequest(method, "/");
        request.setCookies(cookies);
        handlers.handle(request, response, new HandlerMethod(new Page(work), "show"));
    }

    private void read() {
        read.add(in(reading, this::place));
    }

    private void write() {
        in(writing, () -> jdbc.sql("UPDATE place SET name = name").update());
    }

    private static <T> T in(TransactionTemplate transaction, Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private @Nullable String place() {
        return jdbc.sql("SELECT name FROM place").query(String.class).single();
    }
}

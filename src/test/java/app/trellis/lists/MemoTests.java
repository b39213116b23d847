package app.trellis.lists;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What is counted once is counted again as soon as anybody has changed it, and never told to whom it is not true. */
@PageTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class MemoTests {

    @Autowired
    private ListChanges changes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Memo<Integer> memo = new Memo<>();
    private final AtomicInteger found = new AtomicInteger();

    @Test
    void isFoundOnceUntilTheListChanges() {
        assertThat(read()).isEqualTo(1);
        assertThat(read()).isEqualTo(1);
        changeADepartment();
        assertThat(read()).isEqualTo(2);
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void whoWritesSeesTheOwnChangesAndKeepsThemFromOthers() {
        assertThat(read()).isEqualTo(1);
        new TransactionTemplate(transactions).executeWithoutResult(writing -> {
            assertThat(get()).isEqualTo(2);
            writing.setRollbackOnly();
        });
        assertThat(read()).isEqualTo(1);
    }

    private Integer read() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return reading.execute(transaction -> get());
    }

    private Integer get() {
        return memo.get(changes.latest("openings"), found::incrementAndGet);
    }

    /** Each in a transaction of its own; the department is gone afterwards, so that it disturbs no other test. */
    private void changeADepartment() {
        var id = "'9b2c1d6e-0000-4000-8000-00000000cafe'";
        jdbc.sql("INSERT INTO department (id, name, version) VALUES (" + id + ", 'Memo', 0)")
                .update();
        jdbc.sql("UPDATE department SET name = 'Memo of a test' WHERE id = " + id)
                .update();
        jdbc.sql("DELETE FROM department WHERE id = " + id).update();
    }
}

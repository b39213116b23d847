package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PlainBrowser;
import app.trellis.TrellisProcess;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What an operator sets up: a PostgreSQL, copies of Trellis on it, the first administrator, and people who sign in. */
class Installation implements AutoCloseable {

    /** Administrator and HR, from the first run. */
    static final String ADA = "ada.novak@harborpoint.example";

    static final String PASSWORD = "climbing roses in June";
    private static final Pattern FIRST_RUN = Pattern.compile("one-time token: (\\S+)");

    private PostgresProcess postgres;
    private final List<TrellisProcess> copies = new ArrayList<>();

    Installation(PostgresProcess postgres) {
        this.postgres = postgres;
    }

    /** One copy on a PostgreSQL in the folder, with as many employees, "person0@harborpoint.example" and so on. */
    static Installation running(Path folder, int people) throws Exception {
        var installation = new Installation(PostgresProcess.brought(folder));
        try {
            installation.setUp(installation.start(Map.of()), people);
        } catch (Exception | Error e) {
            installation.close();
            throw e;
        }
        return installation;
    }

    void setUp(TrellisProcess trellis, int people) throws SQLException {
        var token = FIRST_RUN.matcher(trellis.log());
        assertThat(token.find()).as("a token in the log").isTrue();
        var browser = new PlainBrowser(trellis.address());
        browser.get("/setup");
        var fields = new HashMap<>(Map.of(
                "token", token.group(1), "name", "Ada Novak", "email", ADA, "employeeNumber", "1", "hr", "true"));
        fields.putAll(Map.of(
                "jobTitle", "Administrator", "department", "Technology", "password", PASSWORD, "again", PASSWORD));
        assertThat(browser.post("/setup", fields).location()).endsWith("/login?ready");
        sql("""
                INSERT INTO person (id, kind, name, email, employee_number, job_title, department_id, hired_on, version)
                SELECT gen_random_uuid(), 'EMPLOYEE', 'Person ' || n, 'person' || n || '@harborpoint.example', 'P' || n,
                  'Support Specialist', (SELECT id FROM department), DATE '2022-03-01', 0
                FROM generate_series(0, %d) n""".formatted(people - 1));
        sql("""
                INSERT INTO account (person_id, password_hash, roles, version)
                SELECT id, (SELECT password_hash FROM account), '{EMPLOYEE}', 0 FROM person WHERE employee_number LIKE 'P%'""");
    }

    /** Another copy of Trellis, ready. */
    TrellisProcess start(Map<String, String> settings) throws Exception {
        return ready(new TrellisProcess(all(settings)));
    }

    /** One of another release. */
    TrellisProcess start(Path jar, Map<String, String> settings) throws Exception {
        return start(
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()), settings);
    }

    /** One with these arguments for Java. */
    TrellisProcess start(List<String> arguments, Map<String, String> settings) throws Exception {
        return ready(new TrellisProcess(arguments, all(settings)));
    }

    private Map<String, String> all(Map<String, String> settings) {
        var all = new HashMap<>(postgres.settings());
        all.putAll(settings);
        return all;
    }

    private TrellisProcess ready(TrellisProcess trellis) {
        copies.add(trellis);
        trellis.awaitReady();
        return trellis;
    }

    /** From now on the standby is the database. */
    void failOverTo(PostgresProcess standby) throws SQLException {
        standby.execute("postgres", "SELECT pg_promote()");
        postgres = standby;
    }

    /** As many openings that employees and visitors find. */
    void openings(int count) throws SQLException {
        sql("""
                INSERT INTO opening (id, title, department_id, location, workplace, positions, description, requirements,
                  closes_on, audience, status, positions_filled, created_by, created_at, published_by, published_at, version)
                SELECT gen_random_uuid(), 'Team Lead ' || n, department_id, 'Manila', 'ON_SITE', 1, 'You lead a team.', '',
                  current_date + 30, 'EVERYONE', 'PUBLISHED', 0, id, now(), id, now() - n * interval '1 minute', 0
                FROM person, generate_series(1, %d) n WHERE email = '%s'""".formatted(count, ADA));
        sql("ANALYZE");
    }

    PostgresProcess postgres() {
        return postgres;
    }

    /** The copy that was started last. */
    TrellisProcess trellis() {
        return copies.get(copies.size() - 1);
    }

    /** Of the copies that run, the one that was started first. */
    TrellisProcess oldest() {
        return copies.stream().filter(TrellisProcess::isAlive).findFirst().orElseThrow();
    }

    PlainBrowser signedIn(URI portal, String email) {
        return new PlainBrowser(portal).signIn(email, PASSWORD);
    }

    List<PlainBrowser> everybody(URI portal, int people) {
        return IntStream.range(0, people)
                .mapToObj(n -> signedIn(portal, "person" + n + "@harborpoint.example"))
                .toList();
    }

    void sql(String sql) throws SQLException {
        postgres.execute("trellis", sql);
    }

    /** The first column of all rows. */
    List<String> query(String sql) throws SQLException {
        try (var connection = postgres.connect("postgres", "trellis");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        }
    }

    @Override
    public void close() throws Exception {
        for (var copy : copies) copy.kill();
        postgres.close();
    }
}

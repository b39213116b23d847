package app.trellis;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells which SQL statements a piece of work issues, JPA's and JDBC's alike, and how PostgreSQL carries them out:
 *
 * <pre>{@code
 * assertThat(statements.during(() -> page("/people"))).hasSameSizeAs(before);
 * assertThat(statements.plansDuring(() -> page("/people?q=amara"))).noneMatch(Statements.scansAllOf("person"));
 * }</pre>
 *
 * <p>Only what the test's own thread does counts, and not what a menu asks once a minute.
 */
public class Statements {

    private static final Pattern PARAMETER_OR_TEXT = Pattern.compile("\\?|'[^']*'");

    private static final List<String> MENU = List.of(
            "SELECT EXISTS (SELECT FROM person WHERE manager_id = ? AND left_on IS NULL)",
            "SELECT EXISTS (SELECT FROM client_account WHERE account_manager_id = ?)");

    private final ThreadLocal<List<QueryInfo>> recording = new ThreadLocal<>();
    private final ObjectProvider<EntityManager> entities;
    private final ObjectProvider<JdbcTemplate> jdbc;

    Statements(ObjectProvider<EntityManager> entities, ObjectProvider<JdbcTemplate> jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** The statements of the work, in order. What the test stored is written first, and nothing is served from memory. */
    public List<String> during(Runnable work) {
        return record(work).stream().map(QueryInfo::getQuery).toList();
    }

    /** The plan of each query of the work, made as the application has them made: for any values. Analyze new data before. */
    public List<String> plansDuring(Runnable work) {
        return record(work).stream()
                .filter(query -> query.getQuery().strip().toLowerCase().matches("(?s)\\(*(select|with)\\b.*"))
                .map(this::plan)
                .toList();
    }

    /** Matches a plan that reads all rows of the table. */
    public static Predicate<String> scansAllOf(String table) {
        return plan ->
                plan.contains("Seq Scan on " + table + " ") || plan.contains("Seq Scan on public." + table + " ");
    }

    private List<QueryInfo> record(Runnable work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            entities.getObject().flush();
            entities.getObject().clear();
        }
        var queries = new ArrayList<QueryInfo>();
        recording.set(queries);
        try {
            work.run();
        } finally {
            recording.remove();
        }
        queries.removeIf(query -> MENU.contains(query.getQuery()));
        return queries;
    }

    private String plan(QueryInfo query) {
        var parameters = new ArrayList<String>();
        var numbered = PARAMETER_OR_TEXT.matcher(query.getQuery()).replaceAll(part -> {
            if (!part.group().equals("?")) return Matcher.quoteReplacement(part.group());
            parameters.add("NULL");
            return "\\$" + parameters.size();
        });
        var values = parameters.isEmpty() ? "" : "(" + String.join(", ", parameters) + ")";
        var lines = jdbc.getObject().execute((Connection connection) -> {
            var same = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            same.execute("PREPARE plan_of AS " + numbered);
            try {
                return same.queryForList("EXPLAIN EXECUTE plan_of" + values, String.class);
            } finally {
                same.execute("DEALLOCATE plan_of");
            }
        });
        return query.getQuery() + "\n" + String.join("\n", lines);
    }

    private void add(List<QueryInfo> queries) {
        var recorded = recording.get();
        if (recorded != null) recorded.addAll(queries);
    }

    /** Puts the ear between the application and its connection pool. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        static Statements statements(ObjectProvider<EntityManager> entities, ObjectProvider<JdbcTemplate> jdbc) {
            return new Statements(entities, jdbc);
        }

        @Bean
        static BeanPostProcessor listenToStatements(ObjectProvider<Statements> statements) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (!(bean instanceof DataSource pool) || bean instanceof ProxyDataSource) return bean;
                    return ProxyDataSourceBuilder.create(pool)
                            .listener(new Ear(statements.getObject()))
                            .build();
                }
            };
        }
    }

    private record Ear(Statements statements) implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            statements.add(queries);
        }
    }
}

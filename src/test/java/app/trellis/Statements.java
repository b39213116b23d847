package app.trellis;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells which SQL statements a piece of work issues, JPA's and JDBC's alike, and how PostgreSQL carries them out:
 *
 * <pre>{@code
 * assertThat(statements.during(() -> page("/people"))).hasSameSizeAs(before);
 * assertThat(statements.plansDuring(() -> page("/people?q=amara"))).noneMatch(Statements.scansAllOf("person"));
 * }</pre>
 *
 * <p>Only what the test's own thread does counts.
 */
public class Statements {

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

    /** The plan of each query of the work, made with the parameters that the query had. Analyze new data before. */
    public List<String> plansDuring(Runnable work) {
        return record(work).stream()
                .filter(query -> query.getQuery().strip().toLowerCase().matches("(?s)(select|with)\\b.*"))
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
        return queries;
    }

    private String plan(QueryInfo query) {
        var lines = jdbc.getObject()
                .query(
                        connection -> {
                            var explain = connection.prepareStatement("EXPLAIN " + query.getQuery());
                            for (var parameters : query.getParametersList()) {
                                for (var parameter : parameters)
                                    set(explain, parameter.getMethod(), parameter.getArgs());
                            }
                            return explain;
                        },
                        (row, number) -> row.getString(1));
        return query.getQuery() + "\n" + String.join("\n", lines);
    }

    private static void set(Object statement, java.lang.reflect.Method setter, Object[] arguments) throws SQLException {
        try {
            setter.invoke(statement, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new SQLException(e);
        }
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

package app.trellis.openings;

import app.trellis.lists.ListQuery;
import app.trellis.lists.ListReader;
import app.trellis.people.PersonId;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.util.LinkedMultiValueMap;

/** The statements of the list alone: no request, no page. */
public final class ListSql {

    private ListSql() {}

    @Configuration
    @EnableTransactionManagement
    @ComponentScan(basePackageClasses = ListReader.class)
    @Import(OpeningSearch.class)
    static class Reading {

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        JdbcTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        Clock clock() {
            return Clock.systemDefaultZone();
        }
    }

    /** How many lists a second so many connections read. */
    public static double perSecond(String url, int connections, Duration during) throws InterruptedException {
        try (var database = new HikariDataSource();
                var context = new AnnotationConfigApplicationContext()) {
            database.setJdbcUrl(url);
            database.setUsername("trellis");
            database.setPassword("trellis");
            database.setMaximumPoolSize(connections);
            context.registerBean(DataSource.class, () -> database);
            context.register(Reading.class);
            context.refresh();
            var search = context.getBean(OpeningSearch.class);
            count(search, connections, during); // to warm it
            return count(search, connections, during) * 1000.0 / during.toMillis();
        }
    }

    private static long count(OpeningSearch search, int connections, Duration during) throws InterruptedException {
        var filter = OpeningFilter.from(new ListQuery(new LinkedMultiValueMap<>()), null, search.facets());
        var nobody = new PersonId(new UUID(0, 0));
        var lists = new AtomicLong();
        var end = System.nanoTime() + during.toNanos();
        var threads = Executors.newFixedThreadPool(connections);
        for (var i = 0; i < connections; i++)
            threads.execute(() -> {
                while (System.nanoTime() < end) {
                    search.find(filter, search.facets(), PageRequest.of(0, 25), nobody, null);
                    lists.incrementAndGet();
                }
            });
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.HOURS);
        return lists.get();
    }
}

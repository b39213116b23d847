package app.trellis.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Reads from a replica where the operator names one; without, nothing of this exists. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("trellis.replica.url")
class ReplicaConfiguration {

    /** Its pool is no bean: to everything else there is one database. */
    @Bean
    Replica replica(Environment environment, JdbcConnectionDetails database) {
        var pool = new HikariDataSource();
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        pool.setPoolName("replica");
        pool.setJdbcUrl(environment.getRequiredProperty("trellis.replica.url"));
        Optional.ofNullable(environment.getProperty("trellis.replica.username"))
                .or(() -> Optional.ofNullable(database.getUsername()))
                .ifPresent(pool::setUsername);
        Optional.ofNullable(environment.getProperty("trellis.replica.password"))
                .or(() -> Optional.ofNullable(database.getPassword()))
                .ifPresent(pool::setPassword);
        // Trellis starts without it, and nobody waits long for it.
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(500);
        return new Replica(pool, System::nanoTime);
    }

    @Bean
    ReplicaReads replicaReads() {
        return new ReplicaReads();
    }

    /** A connection is chosen with the first statement: by then the transaction says whether it is read-only. */
    @Bean
    static BeanPostProcessor routeReads(ObjectProvider<Replica> replica, ObjectProvider<ReplicaReads> reads) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource database)) return bean;
                var routed = new LazyConnectionDataSourceProxy();
                routed.setTargetDataSource(database);
                routed.setReadOnlyDataSource(new ReplicaRouting(database, replica.getObject(), reads.getObject()));
                return routed;
            }
        };
    }

    @Bean
    ReplicaWatch replicaWatch(Replica replica, JdbcClient jdbc, TransactionOperations transactions) {
        return new ReplicaWatch(replica, jdbc, transactions);
    }

    @Bean
    WebMvcRegistrations handlersThatReadFromReplica(Replica replica, ReplicaReads reads) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new ReplicaHandlers(replica, reads);
            }
        };
    }

    @Bean
    HealthIndicator replicaHealthIndicator(Replica replica) {
        return () -> (replica.isUsable() ? Health.up() : Health.outOfService()).build();
    }
}

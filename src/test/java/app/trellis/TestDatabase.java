package app.trellis;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.IOUtils;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Gives each application context of the tests an empty database of its own on one PostgreSQL: in a container where a
 * Docker engine answers, else the embedded one. As in production, the application owns its database and is no
 * superuser.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static volatile boolean hasApplications;

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails() {
        hasApplications = true;
        return newDatabase();
    }

    /** For settings of a test that name it. */
    @Bean
    DynamicPropertyRegistrar itsAddress(JdbcConnectionDetails database) {
        return registry -> registry.add("trellis.test.database", database::getJdbcUrl);
    }

    public static JdbcConnectionDetails newDatabase() {
        var server = Server.INSTANCE;
        var database = "trellis" + DATABASES.incrementAndGet();
        server.execute("CREATE DATABASE " + database + " OWNER trellis");
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "trellis";
            }

            @Override
            public String getPassword() {
                return "trellis";
            }

            @Override
            public String getJdbcUrl() {
                return server.url(database);
            }
        };
    }

    /** What only the operator of a server may do, on its own database. */
    public static void asOperator(String sql) {
        Server.INSTANCE.execute(sql);
    }

    private record Server(String host, int port) {

        static final Server INSTANCE = DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();

        String url(String database) {
            return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
        }

        void execute(String sql) {
            try (var connection = DriverManager.getConnection(url("postgres"), "postgres", "postgres");
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private Server withRole() {
            execute("CREATE ROLE trellis LOGIN PASSWORD 'trellis'");
            // So that tests fill and empty tables as they like.
            execute("GRANT SET ON PARAMETER session_replication_role TO trellis");
            return this;
        }

        @SuppressWarnings("resource") // lives as long as the tests
        static Server container() {
            var container = new PostgreSQLContainer("postgres:18-alpine")
                    .withUsername("postgres")
                    .withPassword("postgres")
                    .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8");
            container.start();
            return new Server(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT))
                    .withRole();
        }

        /**
         * Ends after the applications, which look once more into their database when they end. Spring does that only where
         * there are any.
         */
        static Server embedded() {
            try {
                var postgres = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> IOUtils.closeQuietly(postgres));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    if (!hasApplications) IOUtils.closeQuietly(postgres);
                }));
                return new Server("localhost", postgres.getPort()).withRole();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

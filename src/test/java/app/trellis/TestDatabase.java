package app.trellis;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Gives each application context of the tests an empty database of its own on one PostgreSQL: in a container where a
 * Docker engine answers, else the embedded one.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails() {
        return newDatabase();
    }

    public static JdbcConnectionDetails newDatabase() {
        var name = "trellis" + DATABASES.incrementAndGet();
        var server = Server.INSTANCE;
        try (var connection = DriverManager.getConnection(server.url("postgres"), server.user, server.password);
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return server.user;
            }

            @Override
            public String getPassword() {
                return server.password;
            }

            @Override
            public String getJdbcUrl() {
                return server.url(name);
            }
        };
    }

    private static class Server {

        static final Server INSTANCE = DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();

        final String host;
        final int port;
        final String user;
        final String password;

        Server(String host, int port, String user, String password) {
            this.host = host;
            this.port = port;
            this.user = user;
            this.password = password;
        }

        String url(String database) {
            return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
        }

        @SuppressWarnings("resource") // lives as long as the tests
        static Server container() {
            var container = new PostgreSQLContainer("postgres:18-alpine");
            container.start();
            return new Server(
                    container.getHost(),
                    container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                    container.getUsername(),
                    container.getPassword());
        }

        @SuppressWarnings("resource") // lives as long as the tests
        static Server embedded() {
            try {
                var postgres = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .start();
                return new Server("localhost", postgres.getPort(), "postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

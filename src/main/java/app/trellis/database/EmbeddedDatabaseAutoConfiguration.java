package app.trellis.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Starts the PostgreSQL that Trellis brings along when no {@code spring.datasource.url} is configured. What shall
 * exist on it only (the demonstration) is an auto-configuration too, after this one and with
 * {@code @ConditionalOnBean(EmbeddedDatabase.class)}; a scanned component would be asked too early.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(NoDatabaseConfigured.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
public class EmbeddedDatabaseAutoConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(@Value("${trellis.data:data}") String data) {
        return EmbeddedDatabase.start(new DataFolder(Path.of(data)));
    }
}

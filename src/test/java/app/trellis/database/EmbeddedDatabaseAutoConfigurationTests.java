package app.trellis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmbeddedDatabaseAutoConfigurationTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(EmbeddedDatabaseAutoConfiguration.class));

    @TempDir
    private Path data;

    @Test
    void nothingEmbeddedStartsWhereADatabaseIsConfigured() {
        application
                .withPropertyValues(
                        "spring.datasource.url=jdbc:postgresql://db.example/trellis", "trellis.data=" + data)
                .run(context -> assertThat(context).doesNotHaveBean(EmbeddedDatabase.class));
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void nothingEmbeddedStartsWhereNobodyWantsIt() {
        application
                .withPropertyValues("trellis.embedded=false", "trellis.data=" + data)
                .run(context -> assertThat(context).doesNotHaveBean(EmbeddedDatabase.class));
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void nothingEmbeddedStartsWhereSomethingElseBringsTheDatabase() {
        application
                .withBean(JdbcConnectionDetails.class, TestDatabase::newDatabase)
                .withPropertyValues("trellis.data=" + data)
                .run(context -> assertThat(context).doesNotHaveBean(EmbeddedDatabase.class));
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void machineWithoutProgramsIsToldToUseItsOwnDatabase() {
        assertThatExceptionOfType(EmbeddedDatabaseFailure.class)
                .isThrownBy(() -> new PostgresOfThisPlatform().getPgBinary("Linux", "riscv64"))
                .withMessage("Trellis has no embedded PostgreSQL for Linux on riscv64.")
                .satisfies(failure -> assertThat(new EmbeddedDatabaseFailureAnalyzer()
                                .analyze(failure)
                                .getAction())
                        .contains("SPRING_DATASOURCE_URL"));
    }
}

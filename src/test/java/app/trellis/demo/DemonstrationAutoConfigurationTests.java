package app.trellis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.TestDatabase;
import app.trellis.database.EmbeddedDatabaseAutoConfiguration;
import app.trellis.signin.DemoSignIn;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemonstrationAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    EmbeddedDatabaseAutoConfiguration.class, DemonstrationAutoConfiguration.class));

    @Test
    void nothingIsToldInAConfiguredDatabase() {
        runner.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/trellis")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(Demonstration.class)
                        .doesNotHaveBean(DemoSignIn.class));
    }

    @Test
    void nothingIsToldInADatabaseThatSomethingElseBringsAlong() {
        runner.withBean(JdbcConnectionDetails.class, TestDatabase::newDatabase)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(Demonstration.class)
                        .doesNotHaveBean(DemoSignIn.class));
    }
}

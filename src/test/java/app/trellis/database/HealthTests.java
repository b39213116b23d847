package app.trellis.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class HealthTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private HealthEndpointGroups groups;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void probesAnswerWithoutSignInAndTellNothingElse(String probe) {
        assertThat(mvc.get().uri(probe)).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/health/db",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers"
            })
    void nothingElseOfTheActuatorAnswersAVisitor(String path) {
        assertThat(mvc.get().uri(path))
                .satisfies(
                        result -> assertThat(result.getResponse().getStatus()).isNotEqualTo(200));
    }

    @Test
    void readinessAsksTheDatabaseAndLivenessDoesNot() {
        assertThat(groups.get("readiness").isMember("db")).isTrue();
        assertThat(groups.get("liveness").isMember("db")).isFalse();
    }
}

package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** What stands in {@code scale.yml} fits what stands in the files beside it. */
class ScaleTests {

    private static final Path BALANCER = Path.of("src/docker/haproxy.cfg");

    private final Map<String, Map<String, Object>> alone = services("docker-compose.yml");
    private final Map<String, Map<String, Object>> scaled = services("src/docker/scale.yml");

    @Test
    void balancerLeadsToTheCopiesOfTrellisAndAsksWhetherTheyAreReady() throws IOException {
        assertThat(scaled).containsKey("app");
        assertThat(Files.readString(BALANCER))
                .containsPattern("server-template \\S+ \\S+ app:8080 ")
                .contains("httpchk GET /actuator/health/readiness");
    }

    @Test
    void onlyTheBalancerIsReachedWhereTrellisWas() {
        assertThat(scaled.get("balancer").get("ports"))
                .isEqualTo(alone.get("app").get("ports"));
        assertThat(scaled.get("app").get("ports")).isEqualTo(List.of());
    }

    @Test
    void everyFileThatIsMountedExists() {
        var mounted = scaled.values().stream()
                .flatMap(service -> list(service, "volumes"))
                .filter(volume -> volume.startsWith("."))
                .map(volume -> Path.of(volume.split(":")[0]));
        assertThat(mounted).hasSize(4).allMatch(Files::isRegularFile);
    }

    @Test
    void replicaIsThePostgresqlOfTheDatabaseAndTrellisKnowsItsName() {
        var replica = scaled.get("replica");
        assertThat(replica.get("image")).isEqualTo(alone.get("database").get("image"));
        assertThat(((Map<?, ?>) scaled.get("app").get("environment")).get("TRELLIS_REPLICA_URL"))
                .isEqualTo("jdbc:postgresql://replica/trellis");
    }

    private static Stream<String> list(Map<String, Object> service, String name) {
        return service.get(name) instanceof List<?> values ? values.stream().map(String.class::cast) : Stream.of();
    }

    private static Map<String, Map<String, Object>> services(String file) {
        try (var text = Files.newBufferedReader(Path.of(file))) {
            return new Yaml(new ComposeConstructor())
                    .<Map<String, Map<String, Map<String, Object>>>>load(text)
                    .get("services");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compose's own word for "nothing of what the other file says". */
    private static class ComposeConstructor extends SafeConstructor {

        ComposeConstructor() {
            super(new LoaderOptions());
            yamlConstructors.put(new Tag("!reset"), new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return new ArrayList<>();
                }
            });
        }
    }
}

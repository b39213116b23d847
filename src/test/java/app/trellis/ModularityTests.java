package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final Path DIAGRAM = Path.of("target/modules.mmd");

    private final ApplicationModules modules = ApplicationModules.of(TrellisApplication.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    /** When it is not, copy the file that this writes into README. */
    @Test
    void readmeShowsTheModulesAsTheyAre() throws IOException {
        var arrows = modules.stream()
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .map(module -> "  %s --> %s".formatted(name(module), used(module)))
                .filter(line -> !line.endsWith("> "))
                .collect(Collectors.joining("\n", "graph LR\n", "\n"));
        Files.createDirectories(DIAGRAM.getParent());
        Files.writeString(DIAGRAM, arrows);
        assertThat(Path.of("README.md")).content().contains(arrows);
    }

    private String used(ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ModularityTests::name)
                .sorted()
                .collect(Collectors.joining(" & "));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}

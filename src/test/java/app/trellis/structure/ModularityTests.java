package app.trellis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.TrellisApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final Path DIAGRAM = Path.of("target/modules.mmd");

    private final ApplicationModules modules = ApplicationModules.of(TrellisApplication.class);

    /** Lessons are never used to rate anybody. The demonstration writes some. */
    @Test
    void noModuleDependsOnLessons() {
        assertThat(whoUse("lessons")).containsExactly("demo");
    }

    /** Hiring, teams, clients, feedback, imports, notices and mails do not know that there is a rule of what fits whom. */
    @Test
    void onlyWhatPeopleTakeUpThemselvesUsesTheRuleOfFit() {
        assertThat(whoUse("fit")).isSubsetOf("openings", "training", "responsibilities");
    }

    private List<String> whoUse(String name) {
        var used = modules.getModuleByName(name).orElseThrow();
        return modules.stream()
                .filter(module ->
                        module.getDirectDependencies(modules).uniqueModules().anyMatch(used::equals))
                .map(ModularityTests::name)
                .toList();
    }

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void modulesUseAllThatTheyDeclare() {
        assertThat(modules.stream())
                .allSatisfy(module -> assertThat(module.getBasePackage()
                                .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                                .orElseThrow()
                                .allowedDependencies())
                        .as(name(module))
                        .containsExactlyInAnyOrder(module.getDirectDependencies(modules)
                                .uniqueModules()
                                .map(ModularityTests::name)
                                .toArray(String[]::new)));
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

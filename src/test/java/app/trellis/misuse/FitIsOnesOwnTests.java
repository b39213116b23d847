package app.trellis.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.TrellisApplication;
import app.trellis.people.Firm;
import app.trellis.signin.PermissionRequests;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How well things fit somebody is shown to that person alone: nobody who hires or leads comes upon it. */
@PageTest
class FitIsOnesOwnTests {

    /** What the rule reads of a person, and what the person hides. */
    private static final Pattern INPUTS =
            Pattern.compile("\\b(person_skill|skill_proof|career_goal|not_interested)\\b");

    /** Pages on which somebody reads what is their own: what fits them, what they can do, where they want to go, what they did. */
    private static final Pattern OWN = Pattern.compile(
            "/|/for-you.*|/openings/\\{id}|/training/\\{id}|/(goals|skills|responsibilities|job-profiles|journey)(/.*)?|/shared/.*|/people/\\{id}(/skills.*)?");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Statements statements;

    @Autowired
    private PermissionRequests requests;

    @Autowired
    private Firm firm;

    @Test
    void noPageOfThoseWhoHireOrLeadReadsWhatItIsMadeOf() {
        var walk = new Walk(mvc, requests, firm);
        var visited = new TreeSet<String>();
        for (var viewer : List.of("hr", "manager"))
            for (var page : Walk.pagesOf(viewer)) {
                if (OWN.matcher(page.pattern()).matches()) continue;
                visited.add(page.pattern());
                assertThat(statements.during(() -> walk.get(page, viewer)))
                        .as(page.mapping() + " as " + viewer)
                        .noneMatch(statement -> INPUTS.matcher(statement).find());
            }
        assertThat(visited)
                .contains(
                        "/openings",
                        "/openings/{id}/applications",
                        "/applications/{id}",
                        "/training",
                        "/team",
                        "/people",
                        "/clients/{id}");
    }

    /** Hiring, teams, clients, feedback, imports, notices and mails do not know that there is such a rule. */
    @Test
    void onlyWhatPeopleTakeUpThemselvesUsesTheRule() {
        var modules = ApplicationModules.of(TrellisApplication.class);
        var fit = modules.getModuleByName("fit").orElseThrow();
        assertThat(modules.stream()
                        .filter(module -> module.getDirectDependencies(modules)
                                .uniqueModules()
                                .anyMatch(fit::equals))
                        .map(module -> module.getIdentifier().toString())
                        .collect(Collectors.toSet()))
                .isSubsetOf(Set.of("openings", "training", "responsibilities"));
    }
}

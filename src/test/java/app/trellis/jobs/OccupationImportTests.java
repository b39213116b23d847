package app.trellis.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.imports.ImportSteps;
import app.trellis.people.Firm;
import app.trellis.skills.SkillFixtures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Releases of ESCO, with the faults that they are known to have; made-up occupations. */
@PageTest
class OccupationImportTests {

    private static final String HEADER =
            "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description,code\n";

    private static final String RELEASE = HEADER + """
            Occupation,http://esco.example/o/1,3315,\u00a0beekeeping claims  handler\t,"hive claims agent
            bee loss handler

             Hive Claims Agent
            beekeeping claims handler",released,"They check lost hives and handle the claims of beekeepers.",3315.9
            Occupation,http://esco.example/o/2,3315,,nameless,released,No label,3315.8
            Occupation,http://esco.example/o/3,3315,hive inspector,,released,Looks into hives.,3315.7
            Occupation,http://esco.example/o/3,3315,hive inspector,,released,Twice.,3315.7
            """;

    private static final Map<String, String> COLUMNS = Map.of(
            "column.uri", "conceptUri",
            "column.label", "preferredLabel",
            "column.synonyms", "altLabels",
            "column.description", "description",
            "column.code", "code",
            "column.status", "status");

    @Autowired
    private Statements statements;

    @Autowired
    private ImportSteps steps;

    @Autowired
    private Firm firm;

    @Autowired
    private Occupations occupations;

    @Autowired
    private Proposing proposing;

    @Autowired
    private SkillFixtures skills;

    private ImportSteps.Walk walk;

    @BeforeEach
    void hanaImports() {
        walk = steps.of("job-profiles", firm.hr("Hana Kimura"));
    }

    @Test
    void columnsOfTheOfficialFileAreMappedByThemselves() {
        var page = walk.text(walk.read(RELEASE) + "/mapping");
        COLUMNS.forEach((field, header) ->
                assertThat(page).containsPattern("<option value=\"" + header + "\"\\s+selected=\"selected\""));
    }

    @Test
    void blanksAreCleanedAndEachSynonymStandsOnce() {
        imported(RELEASE);
        var details = occupation(1).details();
        assertThat(details.label()).isEqualTo("beekeeping claims handler");
        assertThat(details.synonyms()).containsExactly("hive claims agent", "bee loss handler");
        assertThat(occupations.withUris(List.of("http://esco.example/o/2"))).isEmpty();
        assertThat(occupation(3).details().description()).isEqualTo("Looks into hives.");
    }

    @Test
    void laterReleaseChangesAndRetiresAndDeletesNothing() {
        imported(RELEASE);
        imported(HEADER + """
                Occupation,http://esco.example/o/1,3315,apiary claims handler,hive claims agent,released,New words.,3315.9
                Occupation,http://esco.example/o/4,3315,hive designer,,obsolete,Draws hives.,3315.6
                """);
        assertThat(occupation(1).details().label()).isEqualTo("apiary claims handler");
        assertThat(occupation(3).details().retired()).isFalse();
        assertThat(occupation(4).details().retired()).isTrue();
        assertThat(proposing.nearest("hive designer"))
                .extracting(NearOccupation::label)
                .doesNotContain("hive designer");
    }

    @Test
    void sameFileTwiceChangesNothing() {
        imported(RELEASE);
        var again = walk.read(RELEASE);
        walk.post(again + "/mapping", COLUMNS);
        assertThat(walk.text(again + "/preview")).contains("2 unchanged").doesNotContain("2 new");
    }

    @Test
    void importIsUndone() {
        var first = imported(RELEASE);
        var second =
                imported(HEADER + "Occupation,http://esco.example/o/1,3315,apiary claims handler,,released,,3315.9\n");
        walk.undo(second);
        assertThat(occupation(1).details().label()).isEqualTo("beekeeping claims handler");
        walk.undo(first);
        assertThat(occupations.withUris(List.of("http://esco.example/o/1"))).isEmpty();
    }

    @Test
    void rareWordOfTheTitleFindsTheNearestOccupation() {
        imported(RELEASE);
        assertThat(proposing.nearest("Senior Hive Claims Specialist").get(0).label())
                .isEqualTo("beekeeping claims handler");
        assertThat(proposing.nearest("…")).isEmpty();
    }

    /** And not again for each occupation that has it, which took seconds with those of ESCO. */
    @Test
    void wordOfTheTitleIsWeighedOnce() {
        assertThat(statements.plansDuring(() -> proposing.nearest("Claims Specialist")))
                .singleElement()
                .asString()
                .contains("CTE weighed");
    }

    @Test
    void skillsThatTheOccupationNamesAreProposed() {
        var handling = skills.named("Handle hive claims");
        skills.named("Yodelling for tests");
        imported(RELEASE);
        var proposal = proposing.from(occupation(1).id());
        assertThat(proposal.summary()).startsWith("They check lost hives");
        assertThat(proposal.asks()).anySatisfy(asked -> {
            assertThat(asked.skill()).isEqualTo(handling);
            assertThat(asked.must()).isTrue();
        });
        assertThat(proposal.asks()).hasSizeLessThanOrEqualTo(10);
    }

    private String imported(String file) {
        var address = walk.read(file);
        assertThat(walk.post(address + "/mapping", COLUMNS)).hasStatus(302);
        walk.confirm(address);
        return address;
    }

    private Occupation occupation(int number) {
        return occupations.withUris(List.of("http://esco.example/o/" + number)).get(0);
    }
}

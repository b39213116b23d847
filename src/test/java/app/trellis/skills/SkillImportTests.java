package app.trellis.skills;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.trellis.PageTest;
import app.trellis.imports.ImportSteps;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows in the shape of the files of ESCO (European Commission, v1.1.1 and v1.2), with their faults. */
@PageTest
class SkillImportTests {

    private static final Path REAL_FILE = Path.of("..", "shared", "data", "esco-skills.csv");
    private static final String ESCO = "http://data.europa.eu/esco/skill/";

    private static final String HEADER =
            "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
                    + "scopeNote,definition,inScheme,description\n";

    private static final String RELEASE = HEADER
            + """
            KnowledgeSkillCompetence,@1,skill/competence,transversal,\u00A0show\t initiative ,"take the initiative
            be a\u00A0driving force

            Take the  initiative",give impetus,released,2021-09-01,,,@scheme,Do things  before being asked.
            KnowledgeSkillCompetence,@2,knowledge,cross-sector,,"C++ programming
            CPP",,released,2021-09-01,,A language.,@scheme,
            KnowledgeSkillCompetence,@3,skill/competence,cross-sector,,,,released,2021-09-01,,,@scheme,Nothing has a name.
            KnowledgeSkillCompetence,@1,skill/competence,transversal,show initiative,,,released,2021-09-01,,,@scheme,Again.
            KnowledgeSkillCompetence,@4,skill/competence,cross-sector,operate telex,,,obsolete,2021-09-01,,,@scheme,
            KnowledgeSkillCompetence,@5,skill/competence,cross-sector,negotiate,,,released,2021-09-01,,,@scheme,
            """.replace("@1", ESCO + "1")
                    .replace("@2", ESCO + "2")
                    .replace("@3", ESCO + "3")
                    .replace("@4", ESCO + "4")
                    .replace("@5", ESCO + "5");

    @Autowired
    private ImportSteps steps;

    @Autowired
    private Firm firm;

    @Autowired
    private SkillFixtures fixtures;

    @Autowired
    private Skills skills;

    @Autowired
    private Vocabulary vocabulary;

    private ImportSteps.Walk walk;

    @BeforeEach
    void hanaImports() {
        CurrentPerson hana = firm.hr("Hana Kimura");
        walk = steps.of("skills", hana);
    }

    @Test
    void columnsOfBothFilesAreRecognisedByThemselves() {
        var page = walk.text(walk.read(RELEASE) + "/mapping");
        for (var header : List.of("conceptUri", "preferredLabel", "altLabels", "hiddenLabels", "status", "description"))
            assertThat(page).containsPattern("<option value=\"" + header + "\"\\s+selected=\"selected\"");
        var small = walk.text(
                walk.read("conceptUri,reuseLevel,preferredLabel,altLabels\n" + ESCO + "1,transversal,act,do\n")
                        + "/mapping");
        for (var header : List.of("conceptUri", "preferredLabel", "altLabels"))
            assertThat(small).containsPattern("<option value=\"" + header + "\"\\s+selected=\"selected\"");
    }

    @Test
    void conceptsAreReadWhateverStandsAroundTheirNames() {
        fixtures.named("Negotiate");
        assertThat(preview(RELEASE, "KEEP"))
                .contains(
                        "4 new",
                        "2 rows with errors",
                        "Enter a name.",
                        "Line 2 is the same skill.",
                        "can merge the two",
                        "Negotiate");
        assertThat(skills.count()).isOne();
        store(RELEASE, "KEEP");
        var initiative = concept("1");
        assertThat(initiative.details())
                .isEqualTo(new SkillDetails(
                        "show initiative",
                        List.of("take the initiative", "be a driving force", "give impetus"),
                        "Do things before being asked."));
        assertThat(concept("2").details().label()).isEqualTo("C++ programming");
        assertThat(concept("2").details().description()).isEqualTo("A language.");
        assertThat(concept("4").isRetired()).isTrue();
        assertThat(vocabulary.search("driving force", 3))
                .first()
                .extracting(SkillName::id)
                .isEqualTo(initiative.id());
        assertThat(preview(RELEASE, "KEEP")).contains("0 new", "0 changed", "4 unchanged");
    }

    @Test
    void nextReleaseUpdatesAndRetiresAndKeepsWhatTheFirmAdded() {
        var own = fixtures.named("Beekeeping");
        store(RELEASE, "KEEP");
        var next = HEADER
                + row("1", "demonstrate initiative", "released")
                + row("4", "operate telex", "released")
                + row("6", "use chatbots", "released");
        assertThat(preview(next, "RETIRE")).contains("1 new", "4 changed");
        store(next, "RETIRE");
        assertThat(concept("1").details().label()).isEqualTo("demonstrate initiative");
        assertThat(concept("1").details().synonyms()).contains("show initiative", "take the initiative");
        assertThat(concept("2").isRetired()).isTrue();
        assertThat(concept("4").isRetired()).isFalse();
        assertThat(concept("5").isRetired()).isTrue();
        assertThat(skills.getReferenceById(own).isRetired()).isFalse();
        assertThat(skills.count()).isEqualTo(6);
    }

    @Test
    void partOfAReleaseRetiresNothingUnlessAsked() {
        store(RELEASE, "KEEP");
        store(HEADER + row("1", "show initiative", "released"), "KEEP");
        assertThat(concept("2").isRetired()).isFalse();
    }

    @Test
    void listOfTheFirmAddsNamesToWhatIsThere() {
        var listening = fixtures.named("Active listening");
        var file =
                "Skill,Synonyms,Description\nactive  listening,hearing|ears,To hear.\nBeekeeping,apiculture,\nbeekeeping,,\n";
        var choices = Map.of(
                "column.label", "Skill",
                "column.synonyms", "Synonyms",
                "column.description", "Description",
                "fallback.absent", "RETIRE");
        var address = walk.read(file);
        assertThat(walk.post(address + "/mapping", choices)).hasStatus(302);
        assertThat(walk.text(address + "/preview")).contains("1 new", "1 changed", "Line 3 is the same skill.");
        walk.confirm(address);
        skills.flush();
        assertThat(skills.getReferenceById(listening).details())
                .isEqualTo(new SkillDetails("Active listening", List.of("hearing", "ears"), "To hear."));
        assertThat(skills.findAll()).noneMatch(Skill::isRetired).hasSize(2);
    }

    @Test
    void importIsUndone() {
        store(RELEASE, "KEEP");
        var address = store(
                HEADER + row("1", "demonstrate initiative", "obsolete") + row("6", "use chatbots", "released"), "KEEP");
        walk.undo(address);
        skills.flush();
        assertThat(concept("1").details().label()).isEqualTo("show initiative");
        assertThat(concept("1").isRetired()).isFalse();
        assertThat(skills.withUris(List.of(ESCO + "6"))).isEmpty();
    }

    @Test
    void theRealFileIsImportedOfWhichATenthIsEnough() throws IOException {
        assumeTrue(Files.exists(REAL_FILE), "the real file is not beside the project");
        var file = Files.readString(REAL_FILE).lines().limit(4_000).collect(joining("\n"));
        file = file.substring(0, file.lastIndexOf("\nhttp") + 1);
        store(file, "KEEP");
        assertThat(skills.count()).isGreaterThan(400);
        assertThat(preview(file, "KEEP")).contains("0 new", "0 changed");
        assertThat(vocabulary.search("lobbying for public policies", 3))
                .first()
                .extracting(SkillName::label)
                .isEqualTo("influence public policies");
    }

    private static String row(String id, String label, String status) {
        return "KnowledgeSkillCompetence," + ESCO + id + ",,," + label + ",,," + status + ",,,,,\n";
    }

    private Skill concept(String id) {
        return skills.withUris(List.of(ESCO + id)).get(0);
    }

    private String preview(String file, String absent) {
        return walk.text(mapped(file, absent) + "/preview");
    }

    private String store(String file, String absent) {
        var address = mapped(file, absent);
        walk.confirm(address);
        skills.flush();
        return address;
    }

    private String mapped(String file, String absent) {
        var choices = new HashMap<String, String>();
        choices.put("column.uri", "conceptUri");
        choices.put("column.label", "preferredLabel");
        choices.put("column.synonyms", "altLabels");
        if (file.startsWith(HEADER)) {
            choices.put("column.hidden", "hiddenLabels");
            choices.put("column.description", "description");
            choices.put("column.definition", "definition");
            choices.put("column.status", "status");
        }
        choices.put("fallback.absent", absent);
        var address = walk.read(file);
        assertThat(walk.post(address + "/mapping", choices)).hasStatus(302);
        return address;
    }
}

package app.trellis.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.trellis.PageTest;
import app.trellis.imports.ImportSteps;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Made-up rows in the shape of a real catalogue. */
@PageTest
class ProgramImportTests {

    private static final Path REAL_FILE = Path.of("..", "shared", "data", "online-courses.csv");

    private static final String FILE = """
            name,institution,keyword,course_url,start_year,rating,num_votes
            Beekeeping for Cities,University of the Garden,bees / honey,https://learn.example/bees,2019,4.7,1426
            "Bread, and How",Bakers Guild,baking,https://learn.example/bread,2014,4.84,5913
            Bees Again,University of the Garden,bees,https://learn.example/bees,2013,4.7,5631
            ,Nobody,none,https://learn.example/none,2013,4.7,1
            """;

    private static final Map<String, String> CHOICES = Map.of(
            "column.link", "course_url",
            "column.title", "name",
            "column.provider", "institution",
            "column.skills", "keyword",
            "fallback.kind", "SELF_PACED",
            "fallback.language", "English",
            "fallback.publication", "PUBLISHED");

    @Autowired
    private ImportSteps steps;

    @Autowired
    private Firm firm;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private TrainingPrograms programs;

    @Autowired
    private TrainingBackfill past;

    @Autowired
    private TrainingFixtures trainings;

    private CurrentPerson hana;
    private ImportSteps.Walk walk;

    @BeforeEach
    void hanaImports() {
        hana = firm.hr("Hana Kimura");
        walk = steps.of("training", hana);
    }

    @Test
    void knownColumnsAreMappedByThemselves() {
        var page = walk.text(walk.read(FILE) + "/mapping");
        CHOICES.forEach((field, header) -> {
            if (field.startsWith("column."))
                assertThat(page).containsPattern("<option value=\"" + header + "\"\\s+selected=\"selected\"");
        });
    }

    @Test
    void rowsBecomeTrainingsOnceAndTheSameFileChangesNothing() {
        assertThat(preview(FILE)).contains("2 new", "2 rows with errors", "Line 2 has the same reference.");
        assertThat(programs.count()).isZero();
        store(FILE);
        var bees =
                programs.withReferences(List.of("https://learn.example/bees")).get(0);
        assertThat(bees.isPublished()).isTrue();
        var learnt = vocabulary.called(List.of("bees", "honey"));
        assertThat(bees.details())
                .isEqualTo(new ProgramDetails(
                        "Beekeeping for Cities",
                        "University of the Garden",
                        "",
                        "",
                        ProgramKind.SELF_PACED,
                        null,
                        "English",
                        learnt.values().stream()
                                .map(skill -> new SkillAsked(skill.id(), 3, true))
                                .toList(),
                        "https://learn.example/bees"));
        assertThat(learnt).hasSize(2);
        assertThat(preview(FILE)).contains("0 new", "0 changed", "2 unchanged");
        assertThat(preview(FILE.replace("bees / honey", "bees / wax"))).contains("0 new", "1 changed", "1 unchanged");
    }

    @Test
    void referenceAndLinkAreTwoFields() {
        var file = """
                Course ID,Course Title,URL,About
                C-1,Beekeeping &amp; Honey,https://learn.example/bees,<p>Learn to</p><ul><li>keep bees</li></ul>
                C-2,Bread,www.learn.example/bread,
                C-3,Cheese,,
                C-4,Dough,see below,
                ,Eggs,https://learn.example/eggs,
                ,Flour,,
                """;
        var address = walk.read(file);
        var page = walk.text(address + "/mapping");
        assertThat(page)
                .containsPattern("(?s)id=\"column.reference\".*<option value=\"Course ID\"\\s+selected=\"selected\"");
        assertThat(page).containsPattern("(?s)id=\"column.link\".*<option value=\"URL\"\\s+selected=\"selected\"");
        var choices = Map.of(
                "column.reference", "Course ID",
                "column.link", "URL",
                "column.title", "Course Title",
                "column.description", "About",
                "fallback.kind", "SELF_PACED",
                "fallback.publication", "PUBLISHED");
        assertThat(walk.post(address + "/mapping", choices)).hasStatus(302);
        assertThat(walk.text(address + "/preview")).contains("5 new", "Give this row a reference or a link");
        assertThat(walk.text(address + "/preview?show=notes")).contains("Enter a web address", "see below");
        walk.confirm(address);
        programs.flush();
        assertThat(programs.findAll())
                .extracting(
                        TrainingProgram::reference, program -> program.details().link())
                .containsExactlyInAnyOrder(
                        tuple("C-1", "https://learn.example/bees"),
                        tuple("C-2", "https://www.learn.example/bread"),
                        tuple("C-3", null),
                        tuple("C-4", null),
                        tuple("https://learn.example/eggs", "https://learn.example/eggs"));
        var bees = programs.withReferences(List.of("C-1")).get(0).details();
        assertThat(bees.title()).isEqualTo("Beekeeping & Honey");
        assertThat(bees.description()).isEqualTo("Learn to\n\n- keep bees");
    }

    @Test
    void trainingImportedByItsLinkIsFoundAgainWhenTheCatalogueGivesReferences() {
        store(FILE);
        var choices = new HashMap<>(CHOICES);
        choices.put("column.reference", "num_votes");
        assertThat(preview(FILE, choices)).contains("0 new", "0 changed", "2 unchanged");
    }

    @Test
    void theRealFileIsImported() throws IOException {
        assumeTrue(Files.exists(REAL_FILE), "the real file is not beside the project");
        var file = Files.readString(REAL_FILE);
        store(file);
        assertThat(programs.count()).isGreaterThan(390);
        assertThat(preview(file)).contains("0 new", "0 changed");
    }

    @Test
    void draftWithADateDoesNotBecomeSelfPaced() {
        var reference = "https://learn.example/bees";
        var draft = past.draft(
                reference,
                TrainingFixtures.details("Bees", ProgramKind.CLASSROOM),
                hana.id(),
                Instant.parse("2026-01-01T00:00:00Z"));
        trainings.session(draft, 5);
        var choices = new HashMap<>(CHOICES);
        choices.put("column.kind", "start_year");
        assertThat(preview(FILE.replace("bees,2019", "bees,self paced"), choices))
                .contains("This program has sessions", "0 changed");
    }

    /** The columns that Moodle documents for its files of courses, of which the ID number is empty. */
    @Test
    void coursesOfMoodleAreRecognisedByThemselves() throws IOException {
        var address = walk.read(Files.readString(Path.of("src/test/resources/imports/moodle-courses.csv")));
        var page = walk.text(address + "/mapping");
        for (var header : List.of("shortname", "fullname", "summary"))
            assertThat(page).containsPattern("<option value=\"" + header + "\"\\s+selected=\"selected\"");
        var choices = Map.of(
                "column.reference", "shortname",
                "column.title", "fullname",
                "column.summary", "summary",
                "fallback.kind", "SELF_PACED",
                "fallback.language", "English",
                "fallback.publication", "DRAFT");
        assertThat(walk.post(address + "/mapping", choices)).hasStatus(302);
        assertThat(walk.text(address + "/preview")).contains("3 new", "1 row with errors");
        walk.confirm(address);
        programs.flush();
        assertThat(programs.withReferences(List.of("SAFE-1")).get(0).details().summary())
                .isEqualTo("How to leave the building & stay calm.");
        assertThat(programs.withReferences(List.of("PRIV-2")).get(0).details().title())
                .isEqualTo("Privacy, part 2");
    }

    @Test
    void undoneImportLeavesTrainingsAsTheyWere() {
        store(FILE);
        var bread =
                programs.withReferences(List.of("https://learn.example/bread")).get(0);
        var before = bread.details();
        var address = walk.read(FILE.replace("baking", "dough").replace("learn.example/bees", "learn.example/wasps"));
        assertThat(walk.post(address + "/mapping", CHOICES)).hasStatus(302);
        walk.confirm(address);
        programs.flush();
        assertThat(bread.details()).isNotEqualTo(before);
        assertThat(walk.text(address + "/undo")).contains("1 to delete", "1 to restore", "0 to keep");
        walk.undo(address);
        assertThat(bread.details()).isEqualTo(before);
        assertThat(programs.withReferences(List.of("https://learn.example/wasps")))
                .isEmpty();
    }

    @Test
    void trainingThatHasADateSinceStays() {
        var address = walk.read(FILE);
        var choices = new HashMap<>(CHOICES);
        choices.put("fallback.kind", "CLASSROOM");
        assertThat(walk.post(address + "/mapping", choices)).hasStatus(302);
        walk.confirm(address);
        programs.flush();
        trainings.session(
                programs.withReferences(List.of("https://learn.example/bees"))
                        .get(0)
                        .id(),
                5);
        programs.flush();
        assertThat(walk.text(address + "/undo?show=kept")).contains("1 to delete", "1 to keep", "It’s in use");
    }

    private String preview(String file) {
        return preview(file, CHOICES);
    }

    private String preview(String file, Map<String, String> choices) {
        var address = walk.read(file);
        assertThat(walk.post(address + "/mapping", choices)).hasStatus(302);
        return walk.text(address + "/preview");
    }

    private void store(String file) {
        var address = walk.read(file);
        assertThat(walk.post(address + "/mapping", CHOICES)).hasStatus(302);
        walk.confirm(address);
        programs.flush();
    }
}

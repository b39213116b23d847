package app.trellis.structure;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Which module owns each table. Another module names it in its statements only when its package-info does, as {@code
 * {@code table}}; everybody may read who works here and where. And no statement reads whatever columns a table has.
 */
class TableUseTests {

    private static final Map<String, Set<String>> OWNED = Map.ofEntries(
            Map.entry("people", Set.of("person", "person_role", "department")),
            Map.entry(
                    "signin",
                    Set.of(
                            "account",
                            "answer_link",
                            "invitation",
                            "known_browser",
                            "setup_token",
                            "sign_in_attempt",
                            "spring_session",
                            "spring_session_attributes",
                            "writer_seal")),
            Map.entry("database", Set.of("replica_beat")),
            Map.entry("activity", Set.of("event_publication")),
            Map.entry("audit", Set.of("audit_entry", "audit_unsealed", "audit_seal", "audit_check")),
            Map.entry("notifications", Set.of("notice", "notice_choice", "notice_hours")),
            Map.entry("unsent", Set.of("unsent_form", "lessons.unsent_form")),
            Map.entry("company", Set.of("company")),
            Map.entry("calendar", Set.of("calendar_link", "calendar_mail", "calendar_mail_stop")),
            Map.entry("mail", Set.of("mail", "mail_kept", "mail_bounce", "mail_stop")),
            Map.entry("imports", Set.of("file_import", "file_import_content", "file_import_item", "scheduled_tasks")),
            Map.entry("roster", Set.of("person_change")),
            Map.entry("lists", Set.of("list_change")),
            Map.entry("skills", Set.of("skill")),
            Map.entry("expertise", Set.of("person_skill", "skill_proof", "skill_request", "skill_level")),
            Map.entry("jobs", Set.of("job_profile", "job_profile_skill", "occupation")),
            Map.entry("goals", Set.of("career_goal", "goal_reader", "goal_step", "goal_comment")),
            Map.entry(
                    "responsibilities",
                    Set.of(
                            "responsibility",
                            "responsibility_skill",
                            "responsibility_teaches",
                            "responsibility_holder",
                            "responsibility_volunteer",
                            "responsibility_offer",
                            "responsibility_note")),
            Map.entry("journey", Set.of("journey_showing", "journey_entry", "journey_share", "journey_share_entry")),
            Map.entry(
                    "appreciation",
                    Set.of(
                            "company_value",
                            "appreciation",
                            "appreciation_receiver",
                            "appreciation_reader",
                            "appreciation_reaction",
                            "appreciation_comment")),
            Map.entry("fit", Set.of("not_interested")),
            Map.entry(
                    "lessons",
                    Set.of(
                            "lessons.lesson",
                            "lessons.lesson_skill",
                            "lessons.guidance",
                            "lessons.shared_lesson",
                            "lessons.shared_lesson_help",
                            "lessons.to_be_shared")),
            Map.entry("openings", Set.of("opening", "opening_skill")),
            Map.entry("hiring", Set.of("job_application", "job_application_step", "interview")),
            Map.entry(
                    "training",
                    Set.of("training_program", "training_skill", "training_session", "enrolment", "kept_seat")),
            Map.entry(
                    "suggestions",
                    Set.of("training_suggestion", "training_suggestion_person", "training_suggestion_message")),
            Map.entry(
                    "clients",
                    Set.of(
                            "client_account",
                            "client_assignment",
                            "client_contact",
                            "client_contact_suggestion",
                            "client_rhythm",
                            "client_text")),
            Map.entry(
                    "touchpoints",
                    Set.of(
                            "touchpoint",
                            "touchpoint_participant",
                            "touchpoint_point",
                            "touchpoint_agenda",
                            "touchpoint_minutes",
                            "touchpoint_side_note",
                            "touchpoint_decision",
                            "touchpoint_action",
                            "calibration",
                            "calibration_judgement")),
            Map.entry(
                    "feedback",
                    Set.of(
                            "feedback",
                            "feedback_reader",
                            "feedback_reply",
                            "feedback_request",
                            "feedback_handover",
                            "feedback_hr_reading")),
            Map.entry(
                    "pulse",
                    Set.of(
                            "pulse_rhythm",
                            "pulse_round",
                            "pulse_request",
                            "pulse_turnout",
                            "pulse_box",
                            "pulse_staff_answer",
                            "pulse_staff_words",
                            "pulse_follow_up",
                            "pulse_mail_stop")));

    private static final Set<String> TABLES =
            OWNED.values().stream().flatMap(Set::stream).collect(toSet());
    private static final Set<String> READ_BY_ALL = Set.of("person", "department");

    private static final Path MODULES = Path.of("src/main/java/app/trellis");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\n])*)\"", Pattern.DOTALL);

    /** The table or entity of a statement, or the one that a list is made of: {@code "opening o"}. */
    private static final Pattern NAMED =
            Pattern.compile("(?i:\\b(?:FROM|JOIN|UPDATE|INTO)\\s+)([\\w.]+)|^([\\w.]+) \\w{1,2}$");

    /** What is read from a table in parentheses has its columns named around them. */
    private static final String ALL_COLUMNS =
            "\"\\s*(SELECT (?:\\w+\\.)?\\*(?:,(?:(?!FROM)[^\"])*)?\\s+FROM [\\w.%]+)(?![\\w.%(])";

    @Test
    void everyTableHasAnOwner() throws IOException {
        try (var migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(migrations.flatMap(file -> found("CREATE TABLE ([\\w.]+)", read(file))))
                    .containsExactlyInAnyOrderElementsOf(TABLES);
        }
    }

    @TestFactory
    Stream<DynamicTest> moduleNamesTheTablesOfOthersInItsPackageInfo() throws IOException {
        try (var modules = Files.list(MODULES)) {
            return modules.filter(Files::isDirectory).sorted().toList().stream()
                    .map(module -> DynamicTest.dynamicTest(
                            module.getFileName().toString(),
                            () -> assertThat(used(module)).isEqualTo(declared(module))));
        }
    }

    /** {@code NamedColumns} names those of an entity, and tells why. */
    @Test
    void statementNamesItsColumnsUnlessItReadsAnEntity() throws IOException {
        try (var sources = Files.walk(MODULES)) {
            assertThat(sources.filter(Files::isRegularFile)
                            .map(TableUseTests::read)
                            .filter(source -> !source.contains("extends JpaRepository"))
                            .flatMap(source -> found(ALL_COLUMNS, source)))
                    .isEmpty();
        }
    }

    private static Set<String> used(Path module) throws IOException {
        var own = OWNED.getOrDefault(module.getFileName().toString(), Set.of());
        try (var sources = Files.list(module)) {
            return sources.flatMap(source -> TEXT.matcher(read(source)).results())
                    .flatMap(text -> NAMED.matcher(group(text)).results())
                    .map(name ->
                            group(name).replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT))
                    .filter(name -> TABLES.contains(name) && !own.contains(name) && !READ_BY_ALL.contains(name))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static Set<String> declared(Path module) {
        return found("\\{@code ([\\w.]+)}", read(module.resolve("package-info.java")))
                .filter(TABLES::contains)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(result -> result.group(1));
    }

    private static String group(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

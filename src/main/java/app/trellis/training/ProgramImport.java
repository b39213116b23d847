package app.trellis.training;

import static java.util.Objects.requireNonNull;

import app.trellis.imports.Chunks;
import app.trellis.imports.CreatedAlongside;
import app.trellis.imports.ImportField;
import app.trellis.imports.ImportPlan;
import app.trellis.imports.ImportRow;
import app.trellis.imports.ImportTarget;
import app.trellis.imports.ImportUndo;
import app.trellis.imports.ImportedText;
import app.trellis.people.PersonId;
import app.trellis.skills.FirmSkills;
import app.trellis.skills.NamedSkills;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import app.trellis.text.Text;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Trainings from the catalogues of others. The reference says which rows and programs are the same; a catalogue without one
 * knows its programs by their links.
 */
@Component
class ProgramImport implements ImportTarget {

    private static final int LONGEST_REFERENCE = 500;

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    /** A link as people type it, such as www.learn.example/bees. */
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}(:\\d+)?(/\\S*)?");

    /** For cells whose meaning is kept and not their text. */
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    private static final Map<String, ProgramKind> KINDS = Arrays.stream(ProgramKind.values())
            .collect(Collectors.toMap(
                    kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), kind -> kind));

    private final TrainingPrograms programs;
    private final TrainingSessions sessions;
    private final FirmSkills skills;
    private final ProgramUndo undo;
    private final Clock clock;

    ProgramImport(
            TrainingPrograms programs, TrainingSessions sessions, FirmSkills skills, ProgramUndo undo, Clock clock) {
        this.programs = programs;
        this.sessions = sessions;
        this.skills = skills;
        this.undo = undo;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "training";
    }

    @Override
    public List<ImportField> fields() {
        var line = ProgramDetails.LONGEST_LINE;
        return List.of(
                ImportField.optional(
                        "reference",
                        LONGEST_REFERENCE,
                        "Course ID",
                        "ID",
                        "ID number",
                        "Course Code",
                        "Code",
                        "Short name"),
                ImportField.optional(
                        "link",
                        ProgramDetails.LONGEST_LINK,
                        "Course URL",
                        "URL",
                        "Course link",
                        "Website",
                        "Web address"),
                ImportField.required("title", line, "Name", "Course", "Course Name", "Course Title", "Full name"),
                ImportField.optional("provider", line, "Institution", "University", "Partner"),
                ImportField.optional("skills", 1000, "Keyword", "Keywords", "Topics", "Tags"),
                ImportField.optional("kind", ANY_LENGTH, "Type", "Format")
                        .orOneOf(
                                ProgramKind.SELF_PACED.name(),
                                Arrays.stream(ProgramKind.values())
                                        .map(Enum::name)
                                        .toList()),
                ImportField.optional("hours", ANY_LENGTH, "Duration", "Length"),
                ImportField.optional("language", 100, "Language").orText("English"),
                ImportField.optional("summary", ProgramDetails.LONGEST_SUMMARY, "Short Description"),
                ImportField.optional("description", ProgramDetails.LONGEST_TEXT, "About"),
                ImportField.choice("publication", "DRAFT", List.of("DRAFT", "PUBLISHED")));
    }

    @Override
    public ImportPlan plan(List<ImportRow> rows, UUID by) {
        var published = rows.stream().anyMatch(row -> row.text("publication").equals("PUBLISHED"));
        var references = rows.stream()
                .flatMap(row -> Stream.of(row.line("reference"), link(row)))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        var there = Chunks.find(references, programs::withReferences).stream()
                .collect(Collectors.toMap(program -> requireNonNull(program.reference()), program -> program));
        var ids = there.values().stream().map(TrainingProgram::id).toList();
        var dated = Set.copyOf(Chunks.find(ids, sessions::programsWithDates));
        var named = named(rows, there.values());
        var plan = new ProgramImportPlan(programs, dated, named, new PersonId(by), published, clock);
        var lines = new HashMap<String, Integer>();
        for (var row : rows) {
            // Imported once from a catalogue that had no reference but the link.
            var known = there.getOrDefault(reference(row), there.get(link(row)));
            var reference = known == null ? reference(row) : requireNonNull(known.reference());
            var earlier = lines.putIfAbsent(reference, row.line());
            if (reference.isEmpty()) row.refuse("reference", "training.import.problem.noReference");
            else if (earlier != null) row.refuse("reference", "training.import.problem.twice", earlier);
            var details = details(row, known == null ? null : known.details(), named);
            if (details != null && !row.isRefused()) plan.add(row, reference, details, known);
        }
        return plan;
    }

    @Override
    public List<ImportUndo<?>> undo() {
        return List.of(undo, new CreatedAlongside<>(NamedSkills.TABLE, SkillId::new, skills::delete));
    }

    /** What the words of the file mean, and what the skills of the programs that it changes are called. */
    private NamedSkills named(List<ImportRow> rows, Collection<TrainingProgram> there) {
        return skills.named(
                rows.stream().flatMap(row -> words(row.text("skills")).stream()).toList(),
                there.stream()
                        .flatMap(program -> program.details().teaches().stream())
                        .toList());
    }

    /** What the row says, over what is there; null when it cannot be used. */
    private static @Nullable ProgramDetails details(ImportRow row, @Nullable ProgramDetails there, NamedSkills named) {
        var minutes = minutes(row);
        if (row.states("link") && link(row).isEmpty()) row.leaveOut("link", "training.import.problem.link");
        var said = row.oneOf("kind", KINDS);
        var kind = row.states("kind") || there == null ? said : there.kind();
        if (row.isRefused() || kind == null) return null;
        var description = ImportedText.markdown(row.text("description"));
        if (Text.length(description) > ProgramDetails.LONGEST_TEXT)
            row.leaveOut("description", "imports.problem.long", ProgramDetails.LONGEST_TEXT);
        return new ProgramDetails(
                ImportedText.line(row.text("title")),
                row.states("provider") || there == null ? row.text("provider") : there.provider(),
                row.states("summary") || there == null ? ImportedText.words(row.text("summary")) : there.summary(),
                row.states("description") ? description : there == null ? "" : there.description(),
                kind,
                minutes != null || there == null ? minutes : there.minutes(),
                row.states("language") || there == null ? row.text("language") : there.language(),
                row.states("skills") || there == null ? teaches(row, there, named) : there.teaches(),
                !link(row).isEmpty() || there == null ? link(row) : there.link());
    }

    private static String reference(ImportRow row) {
        return row.states("reference") ? row.line("reference") : link(row);
    }

    /** The link that the row has, for which some catalogues use their reference; an empty text for none. */
    private static String link(ImportRow row) {
        var link = row.line(row.states("link") ? "link" : "reference");
        if (row.states("link") && HOST.matcher(link).matches()) return "https://" + link;
        return LINK.matcher(link).matches() ? link : "";
    }

    private static @Nullable Integer minutes(ImportRow row) {
        var hours = row.amount("hours");
        if (hours == null) return null;
        var minutes = hours.multiply(BigDecimal.valueOf(60)).intValue();
        if (minutes >= 1 && minutes <= ProgramDetails.MOST_MINUTES) return minutes;
        row.leaveOut("hours", "training.import.problem.hours");
        return null;
    }

    /** What the words say; how far it takes people is known of what was there before. */
    private static List<SkillAsked> teaches(ImportRow row, @Nullable ProgramDetails there, NamedSkills named) {
        return named.asked(words(row.text("skills")), there == null ? List.of() : there.teaches());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[/,;|\\n]")).map(Text::line).toList();
    }
}

package app.trellis.training;

import app.trellis.imports.ImportField;
import app.trellis.imports.ImportPlan;
import app.trellis.imports.ImportRow;
import app.trellis.imports.ImportTarget;
import app.trellis.people.PersonId;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Trainings from the catalogues of others. The reference tells which rows and programs are the same; often it is the link. */
@Component
class TrainingImport implements ImportTarget {

    private static final int CHUNK = 500;
    private static final int LONGEST_REFERENCE = 500;

    /** For cells of which the meaning is kept and not the text. */
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    private static final Map<String, TrainingKind> KINDS = Arrays.stream(TrainingKind.values())
            .collect(Collectors.toMap(
                    kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), kind -> kind));

    private final TrainingPrograms programs;
    private final TrainingSessions sessions;
    private final Clock clock;

    TrainingImport(TrainingPrograms programs, TrainingSessions sessions, Clock clock) {
        this.programs = programs;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "trainings";
    }

    @Override
    public List<ImportField> fields() {
        var line = ProgramDetails.LONGEST_LINE;
        return List.of(
                ImportField.required("reference", LONGEST_REFERENCE, "Course URL", "URL", "Link", "Course ID", "ID"),
                ImportField.required("title", line, "Name", "Course", "Course Name"),
                ImportField.optional("provider", line, "Institution", "University", "Partner"),
                ImportField.optional("skills", 1000, "Keyword", "Keywords", "Topics", "Tags"),
                ImportField.optional("kind", ANY_LENGTH, "Type", "Format")
                        .orOneOf(
                                TrainingKind.SELF_PACED.name(),
                                Arrays.stream(TrainingKind.values())
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
        var there = existing(rows.stream().map(row -> row.text("reference")).collect(Collectors.toSet()));
        var plan = new TrainingImportPlan(programs, withDates(there.values()), new PersonId(by), published, clock);
        var lines = new HashMap<String, Integer>();
        for (var row : rows) {
            var reference = row.text("reference");
            var earlier = lines.putIfAbsent(reference, row.line());
            if (earlier != null) row.refuse("reference", "trainings.import.problem.twice", earlier);
            var known = there.get(reference);
            var details = details(row, known == null ? null : known.details());
            if (details != null && !row.isRefused()) plan.add(row, reference, details, known);
        }
        return plan;
    }

    /** What the row says, over what is there; null when it cannot be used. */
    private static @Nullable ProgramDetails details(ImportRow row, @Nullable ProgramDetails there) {
        var hours = row.amount("hours");
        var kind = row.states("kind") || there == null ? kind(row) : there.kind();
        var skills = row.states("skills") || there == null ? skills(row.text("skills")) : there.skills();
        if (row.isRefused() || kind == null) return null;
        var reference = row.text("reference");
        return new ProgramDetails(
                row.text("title"),
                row.states("provider") || there == null ? row.text("provider") : there.provider(),
                row.states("summary") || there == null ? row.text("summary") : there.summary(),
                row.states("description") || there == null ? row.text("description") : there.description(),
                kind,
                hours != null ? minutes(row, hours) : there == null ? null : there.minutes(),
                row.states("language") || there == null ? row.text("language") : there.language(),
                skills,
                isLink(reference) ? reference : there == null ? null : there.link());
    }

    private static @Nullable Integer minutes(ImportRow row, BigDecimal hours) {
        var minutes = hours.multiply(BigDecimal.valueOf(60)).intValue();
        if (minutes >= 1 && minutes <= ProgramDetails.MOST_MINUTES) return minutes;
        row.refuse("hours", "trainings.import.problem.hours");
        return null;
    }

    private static @Nullable TrainingKind kind(ImportRow row) {
        var text = row.text("kind");
        for (var kind : TrainingKind.values()) if (kind.name().equals(text)) return kind;
        return row.oneOf("kind", KINDS);
    }

    private static boolean isLink(String text) {
        return text.matches("https?://\\S+");
    }

    private static List<String> skills(String text) {
        return Arrays.stream(text.split("[/,;|\\n]")).map(String::strip).toList();
    }

    private Set<ProgramId> withDates(Collection<TrainingProgram> there) {
        var dated = new HashSet<ProgramId>();
        var all = there.stream().map(TrainingProgram::id).toList();
        for (var from = 0; from < all.size(); from += CHUNK)
            dated.addAll(sessions.programsWithDates(all.subList(from, Math.min(from + CHUNK, all.size()))));
        return dated;
    }

    private Map<String, TrainingProgram> existing(Collection<String> references) {
        var there = new HashMap<String, TrainingProgram>();
        var all = List.copyOf(references);
        for (var from = 0; from < all.size(); from += CHUNK)
            programs.withReferences(all.subList(from, Math.min(from + CHUNK, all.size())))
                    .forEach(program -> there.put(program.reference(), program));
        return there;
    }
}

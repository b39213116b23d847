package app.trellis.skills;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import app.trellis.imports.Chunks;
import app.trellis.imports.ImportField;
import app.trellis.imports.ImportPlan;
import app.trellis.imports.ImportRow;
import app.trellis.imports.ImportTarget;
import app.trellis.imports.ImportUndo;
import app.trellis.imports.ImportedText;
import app.trellis.people.PersonId;
import app.trellis.text.Text;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Skills from the files of ESCO, release after release, or from the firm's own list. A concept is known again by its URI,
 * never by its label; a row without one is a skill of the firm, known by its name.
 *
 * @see <a href="https://esco.ec.europa.eu/en/use-esco/download">the files of ESCO, as CSV</a>
 */
@Component
class SkillImport implements ImportTarget {

    private static final int LONGEST_URI = 500;

    /** A cell of many names, of which each is looked at by itself. */
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    /** What becomes of the concepts of which the file does not speak. */
    enum Absent {
        KEEP,
        RETIRE
    }

    private final Skills skills;
    private final Vocabulary vocabulary;
    private final SkillUndo undo;
    private final Clock clock;

    SkillImport(Skills skills, Vocabulary vocabulary, SkillUndo undo, Clock clock) {
        this.skills = skills;
        this.vocabulary = vocabulary;
        this.undo = undo;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "skills";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.optional("uri", LONGEST_URI, "conceptUri", "Concept URI", "URI", "originUri"),
                ImportField.optional(
                        "label", SkillDetails.LONGEST_LINE, "preferredLabel", "Preferred label", "Skill", "Skill name"),
                ImportField.optional("synonyms", ANY_LENGTH, "altLabels", "Alternative labels", "Synonyms"),
                ImportField.optional("hidden", ANY_LENGTH, "hiddenLabels", "Hidden labels"),
                ImportField.optional("description", SkillDetails.LONGEST_TEXT, "description"),
                ImportField.optional("definition", SkillDetails.LONGEST_TEXT, "definition", "scopeNote"),
                ImportField.optional("status", 50, "status"),
                ImportField.choice(
                        "absent",
                        Absent.KEEP.name(),
                        Arrays.stream(Absent.values()).map(Enum::name).toList()));
    }

    @Override
    public Map<String, String> missing(Set<String> mapped) {
        return mapped.contains("label") ? Map.of() : Map.of("label", "skills.import.problem.noNames");
    }

    @Override
    public ImportPlan plan(List<ImportRow> rows, UUID by) {
        var uris = rows.stream()
                .map(row -> row.line("uri"))
                .filter(uri -> !uri.isEmpty())
                .distinct()
                .toList();
        var concepts = Chunks.find(uris, skills::withUris).stream()
                .collect(toMap(skill -> requireNonNull(skill.uri()), skill -> skill));
        var called = called(rows);
        var own = new HashMap<SkillId, Skill>();
        Chunks.find(called.values().stream().map(SkillName::id).distinct().toList(), skills::findAllById)
                .forEach(skill -> own.put(skill.id(), skill));
        var plan = new SkillImportPlan(skills, new PersonId(by), clock.instant());
        var lines = new HashMap<String, Integer>();
        for (var row : rows) {
            var label = label(row);
            if (label.isEmpty()) {
                row.refuse("label", "skills.import.problem.noName");
                continue;
            }
            var uri = row.line("uri");
            var earlier = lines.putIfAbsent(uri.isEmpty() ? "name " + Text.key(label) : uri, row.line());
            if (earlier != null) {
                row.refuse(uri.isEmpty() ? "label" : "uri", "skills.import.problem.twice", earlier);
                continue;
            }
            var name = Optional.ofNullable(called.get(label)).map(SkillName::id).map(own::get);
            if (uri.isEmpty()) plan.own(row, details(row, label), name.orElse(null));
            else {
                plan.concept(row, uri, details(row, label), isRetired(row), concepts.get(uri));
                if (!concepts.containsKey(uri))
                    name.filter(twin -> !twin.isConcept()).ifPresent(plan::twin);
            }
        }
        var absent = rows.stream().anyMatch(row -> row.text("absent").equals(Absent.RETIRE.name()));
        if (absent && !uris.isEmpty()) plan.retireAllBut(new HashSet<>(uris));
        return plan;
    }

    @Override
    public List<ImportUndo<?>> undo() {
        return List.of(undo);
    }

    private Map<String, SkillName> called(List<ImportRow> rows) {
        var labels = rows.stream().map(SkillImport::label).distinct().toList();
        return Chunks.find(labels, some -> vocabulary.called(some).entrySet()).stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Some concepts have no preferred label in some languages and releases; then it is the first other one. */
    private static String label(ImportRow row) {
        var label = ImportedText.line(row.text("label"));
        return !label.isEmpty() ? label : names(row).findFirst().orElse("");
    }

    private static SkillDetails details(ImportRow row, String label) {
        var description = Stream.of("description", "definition")
                .map(field -> ImportedText.words(row.text(field)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return new SkillDetails(label, names(row).toList(), description);
    }

    private static Stream<String> names(ImportRow row) {
        return Stream.of("synonyms", "hidden")
                .flatMap(field -> Arrays.stream(row.text(field).split("\\R|\\|")))
                .map(ImportedText::line)
                .filter(name -> !name.isEmpty());
    }

    private static boolean isRetired(ImportRow row) {
        return row.states("status") && !Objects.equals(Text.key(row.text("status")), "released");
    }
}

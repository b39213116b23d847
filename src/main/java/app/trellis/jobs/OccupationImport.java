package app.trellis.jobs;

import app.trellis.imports.Chunks;
import app.trellis.imports.ImportField;
import app.trellis.imports.ImportPlan;
import app.trellis.imports.ImportRow;
import app.trellis.imports.ImportTarget;
import app.trellis.imports.ImportUndo;
import app.trellis.text.Text;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Occupations from a release of ESCO. The URI of the concept says which rows and occupations are the same; a later release
 * changes what it says otherwise, and what it does not name stays.
 */
@Component
class OccupationImport implements ImportTarget {

    private static final int LONGEST_URI = 500;
    private static final int LONGEST_SYNONYMS = 20_000;

    /** For a cell whose meaning is kept and not its text. */
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    private static final String RELEASED = "released";

    private static final Map<String, Boolean> STATUSES =
            Map.of(RELEASED, false, "obsolete", true, "retired", true, "deprecated", true, "not released", true);

    private final Occupations occupations;
    private final OccupationUndo undo;

    OccupationImport(Occupations occupations, OccupationUndo undo) {
        this.occupations = occupations;
        this.undo = undo;
    }

    @Override
    public String kind() {
        return "job-profiles";
    }

    @Override
    public String module() {
        return "jobs";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.required("uri", LONGEST_URI, "conceptUri", "Origin URI", "Concept URI"),
                ImportField.required("label", OccupationDetails.LONGEST_LABEL, "preferredLabel", "Title", "Occupation"),
                ImportField.optional("synonyms", LONGEST_SYNONYMS, "altLabels", "Alternative labels"),
                ImportField.optional("description", OccupationDetails.LONGEST_DESCRIPTION, "Description"),
                ImportField.optional("code", 50, "Code", "ISCO group code", "iscoGroup"),
                ImportField.optional("status", ANY_LENGTH, "Status"));
    }

    @Override
    public ImportPlan plan(List<ImportRow> rows, UUID by) {
        var uris = rows.stream().map(row -> row.line("uri")).collect(Collectors.toSet());
        var there = Chunks.find(uris, occupations::withUris).stream()
                .collect(Collectors.toMap(Occupation::uri, occupation -> occupation));
        var plan = new OccupationImportPlan(occupations);
        var lines = new HashMap<String, Integer>();
        for (var row : rows) {
            var uri = row.line("uri");
            var earlier = lines.putIfAbsent(uri, row.line());
            if (earlier != null) row.refuse("uri", "jobs.import.problem.twice", earlier);
            var known = there.get(uri);
            var details = details(row, known == null ? null : known.details());
            if (!row.isRefused()) plan.add(row, uri, details, known);
        }
        return plan;
    }

    @Override
    public List<ImportUndo<?>> undo() {
        return List.of(undo);
    }

    /** What the row says, over what is there. */
    private static OccupationDetails details(ImportRow row, @Nullable OccupationDetails there) {
        var label = row.line("label");
        var retired = row.oneOf("status", STATUSES);
        return new OccupationDetails(
                row.states("code") || there == null ? row.line("code") : there.code(),
                label,
                row.states("synonyms") || there == null ? synonyms(row.text("synonyms"), label) : there.synonyms(),
                row.states("description") || there == null ? Text.prose(row.text("description")) : there.description(),
                retired != null ? retired : there != null && there.retired());
    }

    /** ESCO writes each on a line of its own; some files part them by a bar. What differs only in case is the same. */
    private static List<String> synonyms(String text, String label) {
        var known = new LinkedHashMap<String, String>();
        Stream.concat(Stream.of(label), Arrays.stream(text.split("[\\n|]")))
                .map(Text::line)
                .filter(line -> !line.isEmpty())
                .forEach(line -> known.putIfAbsent(Text.key(line), line));
        return known.values().stream().skip(1).toList();
    }
}

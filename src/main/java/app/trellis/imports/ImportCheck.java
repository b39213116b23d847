package app.trellis.imports;

import static java.util.stream.Collectors.toSet;

import app.trellis.text.Cells;
import app.trellis.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The rows of a file, checked against the rules of every import and those of its target.
 *
 * @param problems why rows are refused, by line
 * @param notes what is left out of rows that are not, by line
 */
record ImportCheck(Table table, List<Problem> problems, List<Problem> notes, ImportPlan plan) {

    static ImportCheck of(Table table, Mapping chosen, ImportTarget target, UUID by) {
        var fields = target.fields();
        var mapping = chosen.settled(fields, table);
        var required = fields.stream()
                .filter(ImportField::required)
                .map(ImportField::name)
                .collect(toSet());
        var rows = new ArrayList<ImportRow>(table.rows().size());
        for (var row : table.rows()) rows.add(row(table.header(), row, mapping, fields, required));
        var plan = target.plan(rows.stream().filter(row -> !row.isRefused()).toList(), by);
        return new ImportCheck(table, all(rows, ImportRow::problems), all(rows, ImportRow::notes), plan);
    }

    int refused() {
        return (int) problems.stream().mapToInt(Problem::line).distinct().count();
    }

    /** How many rows are imported, but not with all that they say. */
    int leftOut() {
        return (int) notes.stream().mapToInt(Problem::line).distinct().count();
    }

    Counts counts() {
        return Counts.of(plan.items(), refused());
    }

    private static List<Problem> all(List<ImportRow> rows, Function<ImportRow, List<Problem>> which) {
        return rows.stream()
                .flatMap(row -> which.apply(row).stream())
                .sorted(Comparator.comparingInt(Problem::line))
                .toList();
    }

    private static ImportRow row(
            List<String> header, Table.Row row, Mapping mapping, List<ImportField> fields, Set<String> required) {
        var cells = new HashMap<String, String>();
        mapping.columns().forEach((field, column) -> cells.put(field, cell(header, row, column)));
        var checked = new ImportRow(row.line(), cells, mapping, required);
        if (!row.isAsWideAs(header)) {
            checked.refuseRow("imports.problem.width", row.cells().size(), header.size());
            return checked;
        }
        for (var field : fields) {
            var text = checked.text(field.name());
            if (field.required() && text.isEmpty()) checked.refuse(field.name(), "NotBlank");
            if (Text.length(text) > field.longest())
                checked.leaveOut(field.name(), "imports.problem.long", field.longest());
        }
        return checked;
    }

    private static String cell(List<String> header, Table.Row row, String column) {
        var at = header.indexOf(column);
        return at < 0 || at >= row.cells().size() ? "" : Cells.read(row.cells().get(at));
    }
}

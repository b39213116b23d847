package app.trellis.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** The rows of a file held against the rules: those of every file here, and those of its target. */
record Checking(Table table, List<Problem> problems, ImportPlan plan) {

    static Checking of(Table table, Mapping mapping, ImportTarget target, UUID by) {
        var fields = target.fields();
        var rows = new ArrayList<ImportRow>(table.rows().size());
        for (var row : table.rows()) rows.add(row(table.header(), row, mapping, fields));
        var plan = target.plan(rows.stream().filter(row -> !row.isRefused()).toList(), by);
        var problems = rows.stream()
                .flatMap(row -> row.problems().stream())
                .sorted(Comparator.comparingInt(Problem::line))
                .toList();
        return new Checking(table, problems, plan);
    }

    int refused() {
        return (int) problems.stream().mapToInt(Problem::line).distinct().count();
    }

    Counts counts() {
        return Counts.of(plan.items(), refused());
    }

    private static ImportRow row(List<String> header, Table.Row row, Mapping mapping, List<ImportField> fields) {
        var cells = new HashMap<String, String>();
        mapping.columns().forEach((field, column) -> cells.put(field, cell(header, row, column)));
        var checked = new ImportRow(row.line(), cells, mapping.fallbacks(), mapping.columns());
        if (!row.isAsWideAs(header)) {
            checked.refuseRow("imports.problem.width", row.cells().size(), header.size());
            return checked;
        }
        for (var field : fields) {
            var text = checked.text(field.name());
            if (field.required() && text.isEmpty()) checked.refuse(field.name(), "imports.problem.required");
            if (text.length() > field.longest()) checked.refuse(field.name(), "imports.problem.long", field.longest());
        }
        return checked;
    }

    private static String cell(List<String> header, Table.Row row, String column) {
        var at = header.indexOf(column);
        return at < 0 || at >= row.cells().size() ? "" : Cells.read(row.cells().get(at));
    }
}

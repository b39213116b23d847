package app.trellis.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A file held against a target without its pages: {@code TriedImport.of(target, "name,email\n…")}. */
public record TriedImport(ImportPlan plan, List<String> problems, List<String> notes) {

    /** Problems and notes read {@code line column code}. */
    public static TriedImport of(ImportTarget target, String csv) {
        return of(target, csv, UUID.randomUUID());
    }

    public static TriedImport of(ImportTarget target, String csv, UUID by) {
        var file = csv.getBytes(StandardCharsets.UTF_8);
        var table = FormatDetection.of(file, FieldNames.known(target.fields())).table(file);
        var checking = ImportCheck.of(table, Mapping.suggested(target.fields(), table.header()), target, by);
        return new TriedImport(checking.plan(), said(checking.problems()), said(checking.notes()));
    }

    private static List<String> said(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.line() + " " + problem.column() + " " + problem.code())
                .toList();
    }

    /** Items read {@code line OUTCOME title}, with the changed fields behind. */
    public List<String> items() {
        return plan.items().stream()
                .map(item -> "%d %s %s %s"
                        .formatted(
                                item.line(),
                                item.outcome(),
                                item.title(),
                                item.changes().stream()
                                        .map(ImportValue::field)
                                        .collect(java.util.stream.Collectors.joining(" ")))
                        .strip())
                .toList();
    }

    /** What is stored of an item: {@code field value}. */
    public List<String> values(int item) {
        return plan.items().get(item).values().stream()
                .map(value -> value.field() + " " + value.after())
                .toList();
    }

    public void store() {
        plan.store(new ImportJournal() {
            @Override
            public void done(int items) {}

            @Override
            public void created(String table, UUID id, String title) {}

            @Override
            public void changed(String table, UUID id, String title, Object before) {}
        });
    }
}

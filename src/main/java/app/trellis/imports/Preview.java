package app.trellis.imports;

import app.trellis.imports.ImportItem.Outcome;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;

/**
 * What would happen, one page of it.
 *
 * @param leftOut the rows that are imported, but not with all that they say
 * @param shown which part: problems, notes, created, changed or unchanged
 * @param page the {@link ProblemGroup}s or {@link ImportItem}s of that part
 */
record Preview(
        int rows, Beginning beginning, Counts counts, int leftOut, List<ImportNote> notes, String shown, Page<?> page) {

    private static final int PAGE = 25;

    /** A part of the preview and how many there are of it. */
    record Part(String name, int count) {}

    static Preview of(ImportCheck checked, Beginning beginning, String wanted, int number) {
        var counts = checked.counts();
        var leftOut = checked.leftOut();
        var parts = parts(counts, leftOut);
        var shown = parts.stream().map(Part::name).anyMatch(wanted::equals) ? wanted : first(parts);
        var part = switch (shown) {
            case "problems" -> ProblemGroup.of(checked.problems());
            case "notes" -> ProblemGroup.of(checked.notes());
            default -> items(checked, shown);
        };
        return new Preview(
                checked.table().rows().size(),
                beginning,
                counts,
                leftOut,
                checked.plan().notes(),
                shown,
                page(part, number));
    }

    /** How many lines of the file are above its table. */
    public int above() {
        return beginning.line() - 1;
    }

    /** Whether the file says what its columns are called. */
    public boolean named() {
        return beginning.named();
    }

    public List<Part> parts() {
        return parts(counts, leftOut);
    }

    private static List<Part> parts(Counts counts, int leftOut) {
        return List.of(
                new Part("problems", counts.refused()),
                new Part("notes", leftOut),
                new Part("created", counts.created()),
                new Part("changed", counts.changed()),
                new Part("unchanged", counts.unchanged()));
    }

    private static String first(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.count() > 0)
                .map(Part::name)
                .findFirst()
                .orElse("unchanged");
    }

    private static List<ImportItem> items(ImportCheck checked, String shown) {
        var outcome = Outcome.valueOf(shown.toUpperCase(Locale.ROOT));
        return checked.plan().items().stream()
                .filter(item -> item.outcome() == outcome)
                .toList();
    }

    static <T> Page<T> page(List<T> all, int number) {
        var last = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        var from = (Math.max(1, Math.min(number, last)) - 1) * PAGE;
        var part = all.subList(from, Math.min(from + PAGE, all.size()));
        return new PageImpl<>(part, PageRequest.of(from / PAGE, PAGE), all.size());
    }
}

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
 * @param shown which part: problems, created, changed or unchanged
 * @param page the {@link Problem}s or {@link ImportItem}s of that part
 */
record Preview(int rows, Counts counts, List<ImportNote> notes, String shown, Page<?> page) {

    private static final int PAGE = 25;

    static Preview of(Checking checked, String wanted, int number) {
        var counts = checked.counts();
        var shown = List.of("problems", "created", "changed", "unchanged").contains(wanted) ? wanted : first(counts);
        var part = shown.equals("problems") ? checked.problems() : items(checked, shown);
        return new Preview(checked.table().rows().size(), counts, checked.plan().notes(), shown, page(part, number));
    }

    private static String first(Counts counts) {
        if (counts.refused() > 0) return "problems";
        if (counts.created() > 0) return "created";
        return counts.changed() > 0 ? "changed" : "unchanged";
    }

    private static List<ImportItem> items(Checking checked, String shown) {
        var outcome = Outcome.valueOf(shown.toUpperCase(Locale.ROOT));
        return checked.plan().items().stream()
                .filter(item -> item.outcome() == outcome)
                .toList();
    }

    private static <T> Page<T> page(List<T> all, int number) {
        var last = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        var from = (Math.max(1, Math.min(number, last)) - 1) * PAGE;
        var part = all.subList(from, Math.min(from + PAGE, all.size()));
        return new PageImpl<>(part, PageRequest.of(from / PAGE, PAGE), all.size());
    }
}

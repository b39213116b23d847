package app.trellis.openings;

import app.trellis.imports.ImportRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file that speak of one opening: one for employees, say, and one for the public. */
class RowGroup {

    private final List<ImportRow> rows = new ArrayList<>();
    private @Nullable OpeningDraft draft;

    /** The draft is null when the row was refused. */
    void add(ImportRow row, @Nullable OpeningDraft read) {
        rows.add(row);
        if (read == null) return;
        if (draft == null) draft = read;
        else if (draft.agreesWith(read)) draft = draft.with(read);
        else row.refuse("reference", "openings.import.problem.disagrees", draft.line());
    }

    /** Half of the rows might tell half of the audience, so that they are all imported or none. */
    void standOrFallTogether() {
        var refused = rows.stream().filter(ImportRow::isRefused).findFirst();
        if (refused.isPresent())
            refuse("reference", "openings.import.problem.sibling", refused.get().line());
    }

    void refuse(String field, String code, Object... arguments) {
        draft = null;
        rows.stream().filter(row -> !row.isRefused()).forEach(row -> row.refuse(field, code, arguments));
    }

    /** What the rows say together; null when they are refused. */
    @Nullable
    OpeningDraft draft() {
        return draft;
    }
}

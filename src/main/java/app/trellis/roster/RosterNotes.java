package app.trellis.roster;

import app.trellis.imports.ImportNote;
import app.trellis.imports.ImportRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the preview of a file of people names before it happens, each reason with whom or which lines it concerns. */
class RosterNotes {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    void add(String reason, String value) {
        values.computeIfAbsent(reason, missing -> new ArrayList<>()).add(value);
    }

    void add(String reason, ImportRow row, String value) {
        add(reason, row.line() + ": " + value);
    }

    List<ImportNote> all() {
        return values.entrySet().stream()
                .map(note -> new ImportNote("roster.import.note." + note.getKey(), List.copyOf(note.getValue())))
                .toList();
    }
}

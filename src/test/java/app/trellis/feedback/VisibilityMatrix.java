package app.trellis.feedback;

import app.trellis.people.CurrentPerson;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may read what: the promise of the product as a table, with the people and the records of one company. Each record
 * is known on a page by its marker, so that one look at a page tells of all of them; a further kind of record that not
 * everybody may read joins as a column.
 */
class VisibilityMatrix {

    /** A record that not everybody may read, and a word that stands in its text and nowhere else. */
    enum Column {
        RECIPIENT("quetzalcoatlus", Visibility.RECIPIENT),
        RECIPIENT_AND_MANAGER("archaeopteryx", Visibility.RECIPIENT_AND_MANAGER),
        MANAGER_ONLY("dimetrodon", Visibility.MANAGER_ONLY),
        CLIENT_SHARED("plesiosaurus", Visibility.CLIENT_SHARED),
        /** By its recipient, to the present manager. */
        HANDED_OVER("pterodactyl", Visibility.RECIPIENT_AND_MANAGER),
        /** By the former manager, who reads it first. */
        HELD("stegosaurus", Visibility.CLIENT_SHARED),
        RETURNED("triceratops", Visibility.CLIENT_SHARED),
        DRAFT("megatherium", Visibility.RECIPIENT),
        DRAFT_FOR_MANAGER_TOO("glyptodon", Visibility.RECIPIENT_AND_MANAGER),
        DRAFT_FOR_MANAGER("hallucigenia", Visibility.MANAGER_ONLY),
        DRAFT_FOR_CLIENT("trilobite", Visibility.CLIENT_SHARED);

        final String marker;
        final Visibility visibility;

        Column(String marker, Visibility visibility) {
            this.marker = marker;
            this.visibility = visibility;
        }

        boolean isDraft() {
            return ordinal() >= DRAFT.ordinal();
        }
    }

    enum Viewer {
        AUTHOR("yes yes yes yes yes yes yes yes yes yes yes"),
        RECIPIENT("yes yes no yes yes no no no no no no"),
        PRESENT_MANAGER("no no no no yes no no no no no no"),
        FORMER_MANAGER("no yes yes yes yes yes yes no no no no"),
        MANAGERS_MANAGER("no no no no no no no no no no no"),
        HR("yes yes no yes yes yes yes no no no no"),
        ADMINISTRATOR("no no no no no no no no no no no"),
        PRESENT_CONTACT("no no no yes no yes yes no no no no"),
        FORMER_CONTACT("no no no no no no no no no no no"),
        RETURNED_CONTACT("no no no no no no no no no no no"),
        LATER_CONTACT("no no no no no no no no no no no"),
        CONTACT_OF_ANOTHER_ACCOUNT("no no no no no no no no no no no"),
        COLLEAGUE("no no no no no no no no no no no"),
        VISITOR("no no no no no no no no no no no");

        private final Set<Column> reads = EnumSet.noneOf(Column.class);

        Viewer(String row) {
            var cells = row.split(" ");
            for (var column : Column.values()) if (cells[column.ordinal()].equals("yes")) reads.add(column);
        }

        boolean reads(Column column) {
            return reads.contains(column);
        }
    }

    private final Map<Viewer, CurrentPerson> people = new EnumMap<>(Viewer.class);
    private final Map<Column, FeedbackId> records = new EnumMap<>(Column.class);

    void put(Viewer viewer, CurrentPerson person) {
        people.put(viewer, person);
    }

    void put(Column column, FeedbackId record) {
        records.put(column, record);
    }

    /** Nobody for a visitor. */
    @Nullable
    CurrentPerson person(Viewer viewer) {
        return people.get(viewer);
    }

    FeedbackId record(Column column) {
        return records.get(column);
    }

    /** Those that the company has of these. */
    Set<Column> those(Predicate<Column> of) {
        return records.keySet().stream().filter(of).collect(Collectors.toSet());
    }

    /** What the page shows. */
    static Set<Column> shownOn(String page) {
        return Arrays.stream(Column.values())
                .filter(column -> page.contains(column.marker))
                .collect(Collectors.toSet());
    }

    /** What the page tells of at all, be it only where it is. */
    Set<Column> toldOn(String page) {
        return those(column ->
                page.contains(column.marker) || page.contains(record(column).toString()));
    }
}

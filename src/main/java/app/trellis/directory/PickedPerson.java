package app.trellis.directory;

import app.trellis.forms.Named;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.text.Text;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person as a form names them; {@link PersonPicker} finds out who it is.
 *
 * @param id of a person who was chosen; null while only words were typed
 * @param text what the field shows: the name of the one who was chosen, or what was typed since
 */
public record PickedPerson(@Nullable PersonId id, String text) implements Named {

    private static final int LONGEST = 254;
    private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern SENT = Pattern.compile("(" + ID + ")?(?: |^|$)(.*)", Pattern.DOTALL);

    public static PickedPerson of(PersonCard person) {
        return new PickedPerson(person.id(), person.name());
    }

    /**
     * Reads what a browser sends for one field: the person chosen before, the text, and perhaps one of several choices,
     * which then counts alone. Null for an empty field.
     */
    static @Nullable PickedPerson of(String... sent) {
        var values = Stream.of(sent).map(PickedPerson::read).toList();
        var last = values.get(values.size() - 1);
        if (last.id != null) return last;
        return last.text.isEmpty() ? null : new PickedPerson(values.get(0).id, last.text);
    }

    private static PickedPerson read(String sent) {
        var line = Text.beginning(Text.line(sent), ID.length() + LONGEST);
        var parts = SENT.matcher(line);
        if (!parts.matches() || parts.group(1) == null) return new PickedPerson(null, Text.beginning(line, LONGEST));
        return new PickedPerson(PersonId.of(parts.group(1)), parts.group(2));
    }

    @Override
    public String name() {
        return text;
    }

    /** As the browser sends it. */
    @Override
    public String toString() {
        return id == null ? text : (id + " " + text).strip();
    }
}

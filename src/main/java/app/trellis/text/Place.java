package app.trellis.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where people meet, as somebody wrote it: a room, a link, or both. Who may join sees all of it; everybody else what stands
 * before the link, because with a link comes what opens it, such as a passcode.
 *
 * @param before what stands before the link, or the whole place where there is none
 * @param link an address in the Web or of a meeting program; null for none
 * @param after what stands behind the link
 */
public record Place(String before, @Nullable String link, String after) {

    /** With a scheme, or as people type it: www.example.com, meet.example.com/abc. */
    private static final Pattern LINK = Pattern.compile(
            "\\b(?:[a-z][a-z0-9+.-]*://|(?:callto|mailto|sips?|skype|tel):|www\\.|(?:[\\w-]+\\.)+\\p{L}{2,}/)\\S+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** What closes a sentence or a bracket and belongs to no link. */
    private static final Pattern CLOSING = Pattern.compile("[.,;:!?)>\\]”\"’]+$");

    /** What leads over to the link. */
    private static final Pattern LEADING_OVER = Pattern.compile("(?:[\\s,;:|(<\\[·•–—/-]|\\b(?:or|and|via|at)\\b)+$");

    public static Place of(String place) {
        var found = LINK.matcher(place);
        if (!found.find()) return new Place(place, null, "");
        var link = CLOSING.matcher(found.group()).replaceFirst("");
        return new Place(place.substring(0, found.start()), link, place.substring(found.start() + link.length()));
    }

    /** What everybody may read; empty where there is nothing but a link. */
    public String room() {
        return link == null ? before : LEADING_OVER.matcher(before).replaceFirst("");
    }

    /** Whether a browser opens the link. */
    public boolean isInTheWeb() {
        return link != null && link.matches("(?i)https?://.*");
    }
}

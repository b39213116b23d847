package app.trellis.home;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the home page. Its text is the message {@code message} with {@code arguments}. Below it stands the message
 * {@code message + ".fact"} with the same arguments or, where there is none, how long ago {@code at} is; a dot parts
 * facts. A line with something to do also has {@code message + ".action"}, the verb of its button:
 *
 * <pre>
 * hiring.home.review={0} new applications for {1}
 * hiring.home.review.fact=Oldest: {2}
 * hiring.home.review.action=Review
 * </pre>
 *
 * @param icon of {@code web/icon}, beside the line
 * @param at for what waits, when it is due or since when it waits; else when it happened
 * @param arguments of the messages; an {@code Instant} and a {@code LocalDate} are shown as {@code web/time} does
 * @param href where the line leads, inside Trellis
 * @param more what is not shown of the same kind, on the last line that is shown; else null
 */
public record HomeLine(
        Part part,
        String icon,
        Instant at,
        String message,
        List<Object> arguments,
        String href,
        @Nullable More more) {

    /**
     * Stands below a line as the message {@code message + ".more"}, which takes the count and {@link #plus}; where no list
     * has them all, the page says below all lines that more waits.
     *
     * @param atLeast whether there may be more than were counted
     * @param href the list that has them all; null where none has
     */
    public record More(
            long count, boolean atLeast, @Nullable String href) {

        /** What the message says behind the count. */
        public String plus() {
            return atLeast ? "+" : "";
        }
    }

    public HomeLine(Part part, String icon, Instant at, String message, List<Object> arguments, String href) {
        this(part, icon, at, message, arguments, href, null);
    }

    /**
     * The lines of one kind as they are shown: the one that comes last on the page says how many there are beside them.
     *
     * @param most how many are shown
     * @param total how many there are in all
     * @param atLeast whether there may be more than {@code total}
     * @param href the list that has them all; null where none has
     */
    static List<HomeLine> of(List<HomeLine> found, int most, long total, boolean atLeast, @Nullable String href) {
        var shown = found.stream().limit(most).toList();
        if (shown.isEmpty() || total <= shown.size()) return shown;
        var last = shown.stream().max(shown.get(0).part.order).orElseThrow();
        var more = new More(total - shown.size(), atLeast, href);
        return shown.stream().map(line -> line == last ? line.with(more) : line).toList();
    }

    private HomeLine with(More more) {
        return new HomeLine(part, icon, at, message, arguments, href, more);
    }

    public enum Part {
        /** What somebody may do in the first weeks here, or a company with Trellis: the earliest comes first. It has a verb, as what waits has. */
        FIRST(Comparator.comparing(HomeLine::at)),
        /** Something that this person has to do: the earliest comes first. */
        WAITING(Comparator.comparing(HomeLine::at)),
        /** Something that this person may want to see: the latest comes first. */
        NEW(Comparator.comparing(HomeLine::at).reversed()),
        /** Something that this person did: the latest comes first. */
        LATELY(Comparator.comparing(HomeLine::at).reversed());

        final Comparator<HomeLine> order;

        Part(Comparator<HomeLine> order) {
            this.order = order;
        }
    }
}

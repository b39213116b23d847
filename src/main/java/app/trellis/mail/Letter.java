package app.trellis.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says. Mail adds the rest: the company, the address of Trellis, where to change notifications. Each {@code href}
 * is an address inside Trellis, such as {@code /feedback}.
 *
 * @param action the one thing that the reader does next
 * @param reason why the person gets it: "You get this because …"
 * @param topics what the link "Stop these emails" stops; empty where nobody can choose, as for an invitation
 * @param thread mails about the same thing stand together; null for one alone
 */
public record Letter(
        String subject,
        List<Paragraph> paragraphs,
        @Nullable Action action,
        String reason,
        List<String> topics,
        @Nullable String thread,
        @Nullable CalendarPart calendar) {

    /** @param href where the whole paragraph leads; null for text alone */
    public record Paragraph(String text, @Nullable String href) {}

    /** @param label of the button */
    public record Action(String label, String href) {}

    /**
     * A file for the reader's calendar.
     *
     * @param method of iTIP (RFC 5546), REQUEST or CANCEL
     * @param file the text of the .ics
     */
    public record CalendarPart(String method, String file) {

        public CalendarPart {
            if (!method.equals("REQUEST") && !method.equals("CANCEL")) throw new IllegalArgumentException(method);
        }
    }
}

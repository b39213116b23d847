package app.trellis.company;

import app.trellis.text.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the company says of itself. Each text is null until it is said.
 *
 * @param tagline one line, below the name on the Careers page
 * @param about Markdown, above the openings there
 * @param privacyNotice a web address
 * @param senderName who mails are from
 * @param zone by whose clock days begin and times are told
 * @param weekStart the first day of the week
 */
@Embeddable
public record CompanyFacts(
        @Nullable String name,
        @Nullable String tagline,
        @Nullable String about,
        @Nullable String privacyNotice,
        @Nullable String senderName,
        @Nullable ZoneId zone,
        @Nullable @Enumerated(EnumType.STRING) WeekStart weekStart) {

    static final CompanyFacts NONE = new CompanyFacts(null, null, null, null, null, null, null);

    static final int LONGEST_NAME = 100;
    static final int LONGEST_TAGLINE = 200;
    static final int LONGEST_ABOUT = 5_000;
    static final int LONGEST_LINK = 1_000;

    public CompanyFacts {
        name = Text.optionalLine(name);
        tagline = Text.optionalLine(tagline);
        about = about == null || about.isBlank() ? null : Text.prose(about);
        privacyNotice = Text.optionalLine(privacyNotice);
        senderName = Text.optionalLine(senderName);
    }
}

package app.trellis.training;

import app.trellis.skills.SkillAsked;
import app.trellis.text.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.EmbeddableInstantiator;
import org.jspecify.annotations.Nullable;

/**
 * What HR writes about a training. Two equal details say the same to a reader.
 *
 * @param provider who gives it; null for the company itself
 * @param summary one or two sentences for the list, may be empty
 * @param description Markdown, may be empty
 * @param minutes how long it takes in all; null when that is not known
 * @param teaches the skills; the entity holds them in a table of their own, and hands them in
 * @param link where more is to be read or the course is; http or https, null for none
 */
@Embeddable
@EmbeddableInstantiator(ProgramDetailsPart.class)
public record ProgramDetails(
        String title,
        @Nullable String provider,
        String summary,
        String description,
        @Enumerated(EnumType.STRING) ProgramKind kind,
        @Nullable Integer minutes,
        @Nullable String language,
        @Transient List<SkillAsked> teaches,
        @Nullable String link) {

    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_SUMMARY = 500;
    public static final int LONGEST_TEXT = 20_000;
    public static final int LONGEST_LINK = 1_000;
    public static final int MOST_MINUTES = 100_000;

    /** Throws {@link IllegalArgumentException} for an empty title. */
    public ProgramDetails {
        title = Text.line(title);
        if (title.isEmpty()) throw new IllegalArgumentException("title");
        provider = Text.optionalLine(provider);
        summary = Text.prose(summary);
        description = Text.prose(description);
        language = Text.optionalLine(language);
        teaches = teaches == null ? List.of() : SkillAsked.taught(teaches); // null from Hibernate
        link = Text.optionalLine(link);
    }

    /** The same in another form. */
    ProgramDetails as(ProgramKind kind) {
        return new ProgramDetails(title, provider, summary, description, kind, minutes, language, teaches, link);
    }

    ProgramDetails teaching(Collection<SkillAsked> others) {
        return new ProgramDetails(
                title, provider, summary, description, kind, minutes, language, List.copyOf(others), link);
    }
}

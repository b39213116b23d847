package app.trellis.jobs;

import app.trellis.skills.SkillAsked;
import app.trellis.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What HR writes about a job, as opposed to what happens to it. Two equal details say the same to a reader.
 *
 * @param summary Markdown, may be empty
 * @param next the job that the firm sees as the next step; null where there is none
 * @param asks each skill once, what is needed before what is nice to have
 */
public record JobProfileDetails(
        String title, String summary, @Nullable JobProfileId next, List<SkillAsked> asks) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_SUMMARY = 5_000;

    /** Throws {@link IllegalArgumentException} for an empty or overlong text. */
    public JobProfileDetails {
        title = Text.line(title);
        summary = Text.prose(summary);
        if (title.isEmpty() || Text.length(title) > LONGEST_TITLE) throw new IllegalArgumentException("title");
        if (Text.length(summary) > LONGEST_SUMMARY) throw new IllegalArgumentException("summary");
        asks = SkillAsked.normalForm(asks);
    }
}

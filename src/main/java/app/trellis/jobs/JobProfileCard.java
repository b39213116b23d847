package app.trellis.jobs;

import app.trellis.skills.SkillAsked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job asks for.
 *
 * @param next the job that the firm sees as the next step; null where there is none
 */
public record JobProfileCard(
        JobProfileId id,
        String title,
        List<SkillAsked> asks,
        @Nullable JobProfileId next) {

    /** As a choice in a form: what the browser sends. */
    public String value() {
        return id.toString();
    }

    /** As a choice in a form: what the person reads. */
    public String label() {
        return title;
    }
}

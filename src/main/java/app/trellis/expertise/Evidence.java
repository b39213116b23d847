package app.trellis.expertise;

import app.trellis.people.PersonId;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something of a person's own that can show what they can do, such as a training that they attended.
 *
 * @param id of its record, for its kind
 * @param on the day of it
 * @param href its page, which the person may open
 * @param shows the skills that it shows by itself; empty where the person chooses
 */
public record Evidence(Kind kind, UUID id, String title, LocalDate on, String href, List<SkillAsked> shows) {

    public enum Kind {
        TRAINING,
        FEEDBACK,
        RESPONSIBILITY
    }

    /** Whether it can show this skill. */
    boolean canShow(SkillId skill) {
        return shows.isEmpty() || shows.stream().anyMatch(shown -> shown.skill().equals(skill));
    }

    /** Up to which level it shows this skill: what it says by itself, else what the person says. */
    int levelOf(SkillId skill, int said) {
        return shows.stream()
                .filter(shown -> shown.skill().equals(skill))
                .mapToInt(SkillAsked::level)
                .max()
                .orElse(said);
    }

    /** A feature that has some answers as a component of its own, each time in a fixed number of statements. */
    public interface Source {

        int MOST = 50;

        /** This person's, the latest first, at most {@value #MOST}: only what they themselves may see. */
        List<Evidence> of(PersonId person);
    }
}

package app.trellis.lessons;

import app.trellis.people.PersonCard;
import app.trellis.skills.SkillId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson that somebody is about to share.
 *
 * @param team who will read it; null for everyone inside
 */
record Sharing(
        SharedWords words, List<SkillId> skills, @Nullable List<PersonCard> team, boolean anonymous, Place place) {

    Sharing saying(SharedWords reworded) {
        return new Sharing(reworded, skills, team, anonymous, place);
    }
}

package app.trellis.lessons;

import app.trellis.people.PersonCard;
import app.trellis.skills.SkillId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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

    /** Identifies exactly these readers and this place, so that sharing notices a change since its owner looked. */
    public UUID mark() {
        var shown = (team == null ? "" : List.of(Readers.ids(team))) + " " + place;
        return UUID.nameUUIDFromBytes(shown.getBytes(StandardCharsets.UTF_8));
    }
}

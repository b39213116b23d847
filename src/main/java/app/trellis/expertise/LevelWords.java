package app.trellis.expertise;

import app.trellis.activity.ChangedFields;
import app.trellis.expertise.LevelActivity.LevelRevised;
import app.trellis.forms.Edits;
import app.trellis.people.PersonId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** What a level means in the firm's own words, once HR has chosen them. */
@Entity
@Table(name = "skill_level")
@CheckReturnValue
class LevelWords {

    @Id
    private int level;

    private String name;
    private String meaning;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    LevelWords(Level words) {
        this.level = words.level();
        this.name = words.name();
        this.meaning = words.meaning();
    }

    @SuppressWarnings("NullAway.Init")
    protected LevelWords() {}

    /** Empty if it says so already. */
    Optional<LevelRevised> revise(Level revised, PersonId by, Instant at) {
        var fields = ChangedFields.between(words(), revised);
        if (fields.isEmpty()) return Optional.empty();
        name = revised.name();
        meaning = revised.meaning();
        edits = edits.next(by.value());
        return Optional.of(new LevelRevised(level, by, at, fields));
    }

    Level words() {
        return new Level(level, name, meaning);
    }

    Edits edits() {
        return edits;
    }
}

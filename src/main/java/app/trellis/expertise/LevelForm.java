package app.trellis.expertise;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** @param version how often the words were edited when the form was shown */
@Labels("expertise.level.form")
record LevelForm(
        @Nullable @NotBlank @Line(30) String name,
        @Nullable @NotBlank @Line(200) String meaning,
        @Nullable Long version) {

    static LevelForm of(Level words, long version) {
        return new LevelForm(words.name(), words.meaning(), version);
    }

    /** Only for a form without errors. */
    Level toLevel(int level) {
        return new Level(level, requireNonNull(name), requireNonNull(meaning));
    }
}

package app.trellis.touchpoints;

import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import org.jspecify.annotations.Nullable;

/** Minutes, or a side note; empty takes it away. */
@Labels("touchpoints.writing")
record WritingForm(
        @Nullable @Prose(Writing.LONGEST) String text,
        @Nullable Long version) {

    static WritingForm of(Writing writing) {
        return new WritingForm(writing.text(), writing.edits().count());
    }

    String words() {
        return requireNonNullElse(text, "");
    }
}

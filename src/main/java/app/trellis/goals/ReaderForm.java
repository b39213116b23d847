package app.trellis.goals;

import app.trellis.directory.PickedPerson;
import app.trellis.forms.Labels;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Somebody with whom to share a goal. */
@Labels("goals.share")
record ReaderForm(@Nullable @NotNull PickedPerson reader) {

    static final ReaderForm EMPTY = new ReaderForm(null);
}

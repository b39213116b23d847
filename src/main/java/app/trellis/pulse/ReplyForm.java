package app.trellis.pulse;

import app.trellis.forms.Labels;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Whether it is better since. */
@Labels("pulse.reply")
record ReplyForm(@Nullable @NotNull Reply reply) {

    static final ReplyForm EMPTY = new ReplyForm(null);
}

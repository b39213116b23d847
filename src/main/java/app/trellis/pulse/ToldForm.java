package app.trellis.pulse;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What was heard and what was done, as it is written to the client. */
@Labels("pulse.told")
record ToldForm(
        @Nullable @NotBlank @Prose(FollowUp.LONGEST) String heard,
        @Nullable @NotBlank @Prose(FollowUp.LONGEST) String done) {

    static final ToldForm EMPTY = new ToldForm(null, null);
}

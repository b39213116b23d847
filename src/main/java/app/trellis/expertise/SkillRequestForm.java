package app.trellis.expertise;

import app.trellis.directory.PickedPerson;
import app.trellis.forms.Labels;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Who is to confirm a skill. */
@Labels("expertise.request")
record SkillRequestForm(@Nullable @NotNull PickedPerson asked) {}

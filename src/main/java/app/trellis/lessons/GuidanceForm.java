package app.trellis.lessons;

import app.trellis.directory.PickedPerson;
import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param formId made when the form is first shown; see {@link app.trellis.forms.SentOnce} */
@Labels("lessons.guidance")
record GuidanceForm(
        @Nullable UUID formId,
        @Nullable @NotNull PickedPerson asked,

        @Nullable @NotBlank @Prose(Guidance.LONGEST_QUESTION)
        String question) {}

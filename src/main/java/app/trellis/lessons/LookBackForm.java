package app.trellis.lessons;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Whether what somebody tried has helped. */
@Labels("lessons.result")
record LookBackForm(
        @Nullable @NotNull Result result,
        @Nullable @Line(Lesson.LONGEST_WORD) String word) {}

package app.trellis.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param asked an e-mail address */
record RequestForm(
        @Nullable @NotBlank @Size(max = 254) String asked,
        @Nullable @NotBlank @Size(max = 500) String topic,
        @Nullable @NotNull LocalDate dueOn) {}

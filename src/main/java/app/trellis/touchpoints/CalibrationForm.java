package app.trellis.touchpoints;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who judges, and what: three cases that are made up or without names. */
@Labels("touchpoints.calibration")
record CalibrationForm(
        @Nullable UUID formId,
        @Nullable @NotNull UUID lead,
        @Nullable @NotNull UUID contact,

        @Nullable @NotBlank @Prose(Calibration.LONGEST_CASE) String first,

        @Nullable @NotBlank @Prose(Calibration.LONGEST_CASE) String second,

        @Nullable @NotBlank @Prose(Calibration.LONGEST_CASE) String third) {

    static CalibrationForm with(List<String> cases) {
        return new CalibrationForm(UUID.randomUUID(), null, null, cases.get(0), cases.get(1), cases.get(2));
    }

    /** Only for a form without errors. */
    List<String> cases() {
        return List.of(requireNonNull(first), requireNonNull(second), requireNonNull(third));
    }
}

package app.trellis.touchpoints;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** The line on which both agree. */
@Labels("touchpoints.agreement")
record AgreementForm(
        @Nullable @NotBlank @Line(Calibration.LONGEST_LINE) String text,
        @Nullable Long version) {

    static AgreementForm of(Calibration calibration) {
        return new AgreementForm(calibration.agreement(), calibration.edits().count());
    }
}

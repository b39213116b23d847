package app.trellis.touchpoints;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/** What happens to a calibration; never what somebody answered. */
public sealed interface CalibrationActivity extends Activity {

    UUID calibration();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("calibration", calibration());
    }

    record CalibrationStarted(UUID calibration, PersonId by, Instant at) implements CalibrationActivity {}

    /** @param complete whether both have answered now */
    record CalibrationAnswered(UUID calibration, boolean complete, PersonId by, Instant at)
            implements CalibrationActivity {}

    record CalibrationAgreed(UUID calibration, PersonId by, Instant at) implements CalibrationActivity {}

    record CalibrationCalledOff(UUID calibration, PersonId by, Instant at) implements CalibrationActivity {}
}

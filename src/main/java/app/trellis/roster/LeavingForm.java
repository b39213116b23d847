package app.trellis.roster;

import app.trellis.directory.PickedPerson;
import app.trellis.forms.Labels;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody leaves.
 *
 * @param lastDay today and earlier days end the access at once
 * @param successor who takes over; null only for somebody who has nothing to hand over
 */
@Labels("roster.leaving")
record LeavingForm(
        @Nullable @NotNull LocalDate lastDay, @Nullable PickedPerson successor) {}

package app.trellis.notifications;

import app.trellis.forms.Labels;
import app.trellis.forms.WallClock;
import app.trellis.text.Line;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** When somebody wants no mail. */
@Labels("notifications.form")
record HoursForm(
        @Nullable @NotBlank @Line(60) String zone,
        @Nullable @NotNull LocalTime quietFrom,
        @Nullable @NotNull LocalTime quietUntil) {

    static HoursForm of(Hours hours) {
        return new HoursForm(hours.zone().getId(), hours.quietFrom(), hours.quietUntil());
    }

    /** Null after it has said what is wrong. */
    @Nullable
    Hours hours(Errors errors) {
        var clock = WallClock.in(zone, "zone", errors);
        if (clock == null || quietFrom == null || quietUntil == null || errors.hasErrors()) return null;
        return new Hours(clock.zone(), quietFrom, quietUntil);
    }
}

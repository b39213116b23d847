package app.trellis.clients;

import static java.util.Objects.requireNonNull;

import app.trellis.directory.PickedPerson;
import app.trellis.forms.Labels;
import app.trellis.people.PersonId;
import app.trellis.text.Line;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client account as it is written. Whatever the browser leaves out, or what cannot be read, is null.
 *
 * @param formId made when the form of a new account is first shown; see {@link app.trellis.forms.SentOnce}
 * @param version the version that the writer has seen; null for a new account
 */
@Labels("clients.form")
record AccountForm(
        @Nullable UUID formId,
        @Nullable @NotBlank @Line(200) String name,
        @Nullable @NotNull PickedPerson accountManager,
        @Nullable @NotNull LocalDate since,
        @Nullable Rhythm deliveryEvery,
        @Nullable Rhythm accountEvery,
        @Nullable Rhythm steeringEvery,
        @Nullable Long version) {

    static AccountForm of(AccountDetails details, @Nullable PickedPerson manager, long version) {
        return new AccountForm(
                null,
                details.name(),
                manager,
                details.since(),
                details.deliveryEvery(),
                details.accountEvery(),
                details.steeringEvery(),
                version);
    }

    /** Once nothing is missing. Where it does not say how often both sides meet, that stays. */
    AccountDetails details(PersonId manager, @Nullable ClientAccount before) {
        return new AccountDetails(
                requireNonNull(name),
                manager,
                requireNonNull(since),
                every(deliveryEvery, TouchpointLevel.DELIVERY, before),
                every(accountEvery, TouchpointLevel.ACCOUNT, before),
                every(steeringEvery, TouchpointLevel.STEERING, before));
    }

    private static Rhythm every(@Nullable Rhythm chosen, TouchpointLevel level, @Nullable ClientAccount before) {
        if (chosen != null) return chosen;
        return before == null ? level.usual : before.every(level);
    }
}

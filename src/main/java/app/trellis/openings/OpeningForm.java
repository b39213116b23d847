package app.trellis.openings;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import app.trellis.directory.PickedPerson;
import app.trellis.forms.Labels;
import app.trellis.jobs.JobProfileId;
import app.trellis.people.DepartmentId;
import app.trellis.people.PersonId;
import app.trellis.skills.PickedSkills;
import app.trellis.skills.SkillAsked;
import app.trellis.text.Amounts;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * An opening as HR writes it. Whatever the browser leaves out, or what cannot be read, is null; a primitive here would
 * lose the whole form when one field is wrong.
 *
 * @param formId made when the form of a new opening is first shown; see {@link app.trellis.forms.SentOnce}
 * @param hiringManager null for HR alone
 * @param version the version that the writer has seen; null for a new opening
 */
@Labels("openings.form")
record OpeningForm(
        @Nullable UUID formId,

        @Nullable @NotBlank @Line(OpeningDetails.LONGEST_LINE)
        String title,

        @Nullable @NotBlank @Line(50) String department,

        @Nullable @NotBlank @Line(OpeningDetails.LONGEST_LINE)
        String location,

        @Nullable @NotNull Workplace workplace,
        @Nullable EmploymentType type,

        @Nullable @NotNull @Min(1) @Max(OpeningDetails.MOST_POSITIONS)
        Integer positions,

        @Nullable @Line(Amounts.LONGEST) String payFrom,
        @Nullable @Line(Amounts.LONGEST) String payTo,

        @Nullable @Line(10) String payCurrency,
        Pay.@Nullable Period payPeriod,
        @Nullable Boolean payWithheld,
        @Nullable @Prose(OpeningDetails.LONGEST_TEXT) String description,
        @Nullable @Prose(OpeningDetails.LONGEST_TEXT) String requirements,
        @Nullable LocalDate closesOn,
        @Nullable PickedPerson hiringManager,
        @Nullable @NotNull Audience audience,
        @Nullable PickedSkills asks,
        @Nullable @Line(50) String job,
        @Nullable Long version) {

    static final String DEFAULT_CURRENCY = "USD";

    OpeningForm {
        if (payCurrency != null) payCurrency = payCurrency.toUpperCase(Locale.ROOT);
        payFrom = plain(payFrom, payPeriod, payCurrency);
        payTo = plain(payTo, payPeriod, payCurrency);
    }

    /** The amount in plain digits, so that it is one text however it is written; what is in doubt stays as it was typed. */
    private static @Nullable String plain(
            @Nullable String typed, Pay.@Nullable Period period, @Nullable String currency) {
        if (typed == null) return null;
        var amount = TypedAmount.of(typed, period == Pay.Period.HOUR);
        return amount.value() == null || amount.problem() != null || amount.contradicts(currency)
                ? typed
                : Amounts.text(amount.value());
    }

    /** A new opening is paid in {@code currency}, unless its writer says otherwise. */
    static OpeningForm empty(String currency) {
        return new OpeningForm(
                UUID.randomUUID(),
                null,
                null,
                null,
                Workplace.ON_SITE,
                EmploymentType.FULL_TIME,
                1,
                null,
                null,
                currency,
                Pay.Period.YEAR,
                false,
                null,
                null,
                null,
                null,
                Audience.EMPLOYEES,
                PickedSkills.NONE,
                null,
                null);
    }

    static OpeningForm of(Opening opening, @Nullable PickedPerson hiringManager) {
        var details = opening.details();
        var pay = details.pay();
        return new OpeningForm(
                null,
                details.title(),
                details.department().toString(),
                details.location(),
                details.workplace(),
                details.employmentType(),
                details.positions(),
                text(pay == null ? null : pay.from()),
                text(pay == null ? null : pay.to()),
                pay == null ? DEFAULT_CURRENCY : pay.currency(),
                pay == null ? Pay.Period.YEAR : pay.period(),
                pay != null && pay.withheld(),
                details.description(),
                details.requirements(),
                details.closesOn(),
                hiringManager,
                details.audience(),
                PickedSkills.of(details.asks()),
                details.job() == null ? null : details.job().toString(),
                opening.edits().count());
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : Amounts.text(amount);
    }

    /** What no single field can tell. {@code before} is null for a new opening. */
    void check(Errors errors, LocalDate today, @Nullable Opening before) {
        var from = check("payFrom", payFrom, errors);
        var to = check("payTo", payTo, errors);
        if (from != null && to != null && from.compareTo(to) > 0)
            errors.rejectValue("payTo", "openings.form.payUpsideDown");
        if (from != null || to != null) {
            if (payCurrency == null || !CurrencySigns.isCode(payCurrency))
                errors.rejectValue("payCurrency", "openings.form.unknownCurrency");
            if (payPeriod == null) errors.rejectValue("payPeriod", "openings.form.payPeriodMissing");
        }
        var closedBefore = before == null ? null : before.details().closesOn();
        if (closesOn != null && closesOn.isBefore(today) && !closesOn.equals(closedBefore))
            errors.rejectValue("closesOn", "web.dayInThePast");
        if (before != null && positions != null && positions < before.positionsFilled())
            errors.rejectValue(
                    "positions", "openings.form.fewerThanFilled", new Object[] {before.positionsFilled()}, null);
    }

    /** The amount of a field, or null after saying there what is wrong with it. */
    private @Nullable BigDecimal check(String field, @Nullable String typed, Errors errors) {
        var amount = amount(typed);
        if (amount == null) return null;
        var problem = amount.problem();
        if (problem != null) errors.rejectValue(field, problem, amount.arguments(), null);
        else if (amount.contradicts(payCurrency))
            errors.rejectValue(
                    "payCurrency",
                    "openings.form.otherCurrency",
                    amount.currencies().toArray(),
                    null);
        return problem == null ? amount.value() : null;
    }

    private @Nullable TypedAmount amount(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : TypedAmount.of(typed, payPeriod == Pay.Period.HOUR);
    }

    private @Nullable BigDecimal value(@Nullable String typed) {
        var amount = amount(typed);
        return amount == null ? null : amount.value();
    }

    /** The department that was chosen; null when what came is none. */
    @Nullable
    DepartmentId departmentId() {
        if (department == null) return null;
        try {
            return DepartmentId.of(department);
        } catch (IllegalArgumentException notChosenFromTheList) {
            return null;
        }
    }

    /** Only for a form without errors. */
    OpeningDetails toDetails(
            @Nullable PersonId hiringManagerId, List<SkillAsked> skills, @Nullable JobProfileId jobId) {
        var from = value(payFrom);
        var to = value(payTo);
        var pay = from == null && to == null
                ? null
                : new Pay(
                        from,
                        to,
                        requireNonNull(payCurrency),
                        requireNonNull(payPeriod),
                        Boolean.TRUE.equals(payWithheld));
        return new OpeningDetails(
                requireNonNull(title),
                requireNonNull(departmentId()),
                requireNonNull(location),
                requireNonNull(workplace),
                type,
                requireNonNull(positions),
                pay,
                requireNonNullElse(description, ""),
                requireNonNullElse(requirements, ""),
                skills,
                jobId,
                closesOn,
                hiringManagerId,
                requireNonNull(audience));
    }
}

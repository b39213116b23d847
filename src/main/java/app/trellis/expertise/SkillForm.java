package app.trellis.expertise;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Labels;
import app.trellis.skills.SkillAsked;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** @param version how often it was edited when the form was shown; null for a new one */
@Labels("expertise.form")
record SkillForm(
        @Nullable Integer level,

        @Nullable LocalDate lastUsed,
        @Nullable @NotNull ShownTo shownTo,
        @Nullable Long version) {

    static SkillForm empty() {
        return new SkillForm(null, null, null, null);
    }

    static SkillForm of(PersonSkill held) {
        var details = held.details();
        return new SkillForm(
                details.level(),
                details.lastUsed(),
                details.shownTo(),
                held.edits().count());
    }

    /** What no single field can tell. */
    void check(Errors errors, LocalDate today) {
        if (level == null || level < 1 || level > SkillAsked.HIGHEST)
            errors.rejectValue("level", "expertise.form.levelMissing");
        if (lastUsed != null && lastUsed.isAfter(today)) errors.rejectValue("lastUsed", "expertise.form.notYet");
    }

    /** Only for a form without errors. */
    HeldDetails toDetails() {
        return new HeldDetails(requireNonNull(level), lastUsed, requireNonNull(shownTo));
    }
}

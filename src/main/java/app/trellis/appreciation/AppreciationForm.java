package app.trellis.appreciation;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import app.trellis.directory.PickedPerson;
import app.trellis.forms.Labels;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.skills.PickedSkills;
import app.trellis.skills.SkillId;
import app.trellis.text.Prose;
import app.trellis.text.Text;
import jakarta.validation.constraints.NotBlank;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Thanks as somebody writes them. What the browser leaves out, or what cannot be read, is null; an edit names the words, the
 * value and the skill alone.
 *
 * @param formId made when the form is first shown; see {@link app.trellis.forms.SentOnce}
 * @param receiver whom an employee names, beside those who are in {@code also} already
 * @param sure sent once the writer was asked whether there is somebody else to thank
 * @param version of the words that the author has seen; null for new ones
 */
@Labels("appreciation.form")
record AppreciationForm(
        @Nullable UUID formId,
        @Nullable PickedPerson receiver,
        @Nullable List<PickedPerson> also,

        @Nullable @NotBlank @Prose(AppreciationDetails.LONGEST)
        String text,

        @Nullable UUID value,
        @Nullable PickedSkills skill,
        @Nullable Reach reach,
        @Nullable Boolean sure,
        @Nullable Long version) {

    static final int MOST_RECEIVERS = 20;

    static AppreciationForm empty(Collection<PersonCard> people, @Nullable String text) {
        return new AppreciationForm(
                UUID.randomUUID(), null, picked(people), text, null, PickedSkills.NONE, Reach.EVERYBODY, null, null);
    }

    static AppreciationForm of(Appreciation given) {
        var details = given.details();
        var skill = details.skill();
        var picked = skill == null
                ? PickedSkills.NONE
                : new PickedSkills(List.of(new PickedSkills.Line(skill, null, true)), "");
        return new AppreciationForm(
                null,
                null,
                null,
                details.text(),
                details.value() == null ? null : details.value().value(),
                picked,
                null,
                null,
                given.edits().count());
    }

    /** The same with these people named, and room for one more. */
    AppreciationForm naming(Collection<PersonCard> people) {
        return new AppreciationForm(formId, null, picked(people), text, value, skill, reach, sure, version);
    }

    /** The same after the writer was asked whether there is somebody else. */
    AppreciationForm asked() {
        return new AppreciationForm(formId, receiver, also, text, value, skill, reach, true, version);
    }

    private static List<PickedPerson> picked(Collection<PersonCard> people) {
        return people.stream().map(PickedPerson::of).toList();
    }

    Set<PersonId> alsoOrNone() {
        return Stream.ofNullable(also)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(PickedPerson::id)
                .filter(Objects::nonNull)
                .collect(toCollection(LinkedHashSet::new));
    }

    @Nullable
    ValueId valueId() {
        return value == null ? null : new ValueId(value);
    }

    boolean isSure() {
        return Boolean.TRUE.equals(sure);
    }

    /** What no single field can tell. */
    void check(Errors errors, @Nullable SkillId named) {
        var length = text == null ? 0 : Text.length(Text.prose(text));
        if (length < AppreciationDetails.SHORTEST && !errors.hasFieldErrors("text"))
            errors.rejectValue("text", "appreciation.form.tooShort", new Object[] {AppreciationDetails.SHORTEST}, null);
        if (value == null && named == null && !errors.hasFieldErrors("value") && !errors.hasFieldErrors("skill"))
            errors.rejectValue("value", "appreciation.form.neither");
    }

    /** Only for a form without errors. */
    AppreciationDetails toDetails(@Nullable SkillId named) {
        return new AppreciationDetails(requireNonNull(text), valueId(), named);
    }
}

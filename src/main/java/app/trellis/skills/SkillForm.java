package app.trellis.skills;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import app.trellis.text.Text;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A skill as HR writes it. Whatever the browser leaves out is null.
 *
 * @param formId made when the form of a new skill is first shown; see {@link app.trellis.forms.SentOnce}
 * @param synonyms other names, one a line
 * @param version the version that the writer has seen; null for a new one
 */
@Labels("skills.form")
record SkillForm(
        @Nullable UUID formId,

        @Nullable @NotBlank @Line(SkillDetails.LONGEST_LINE) String label,

        @Nullable @Prose(SkillDetails.LONGEST_TEXT) String synonyms,
        @Nullable @Prose(SkillDetails.LONGEST_TEXT) String description,
        @Nullable Long version) {

    static SkillForm named(@Nullable String label) {
        return new SkillForm(UUID.randomUUID(), label, null, null, null);
    }

    static SkillForm of(Skill skill) {
        var details = skill.details();
        return new SkillForm(
                null,
                details.label(),
                String.join("\n", details.synonyms()),
                details.description(),
                skill.edits().count());
    }

    void check(Errors errors) {
        if (lines().size() > SkillDetails.MOST_SYNONYMS
                || lines().stream().anyMatch(line -> Text.length(line) > SkillDetails.LONGEST_LINE))
            errors.rejectValue(
                    "synonyms",
                    "skills.form.tooManySynonyms",
                    new Object[] {SkillDetails.MOST_SYNONYMS, SkillDetails.LONGEST_LINE},
                    null);
    }

    private List<String> lines() {
        return requireNonNullElse(synonyms, "")
                .lines()
                .map(Text::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Only for a form without errors. What ESCO says of a concept stays. */
    SkillDetails toDetails(@Nullable Skill before) {
        if (before != null && before.isConcept()) return before.details().called(lines());
        return new SkillDetails(requireNonNull(label), lines(), requireNonNullElse(description, ""));
    }
}

package app.trellis.pulse;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An answer as it is sent; nothing is chosen until somebody chooses it. */
@Labels("pulse.form")
record AnswerForm(
        @Nullable @Min(1) @Max(Steps.HIGHEST) Integer needs,

        @Nullable @Min(1) @Max(Steps.HIGHEST) Integer agreed,

        @Nullable @Min(1) @Max(Steps.HIGHEST) Integer early,

        @Nullable @Min(1) @Max(Steps.HIGHEST) Integer workload,

        @Nullable @Prose(AnswerForm.LONGEST) String words) {

    static final int LONGEST = 2000;

    static final AnswerForm EMPTY = new AnswerForm(null, null, null, null, null);

    /** Each question has an answer; what a field cannot say by itself, since it takes a number. */
    void check(Errors errors) {
        for (var field : List.of("needs", "agreed", "early", "workload"))
            if (chosen(field) == null && !errors.hasFieldErrors(field)) errors.rejectValue(field, "pulse.form.choose");
    }

    /** Of a form without errors. */
    Steps steps() {
        return new Steps(
                requireNonNull(needs), requireNonNull(agreed), requireNonNull(early), requireNonNull(workload));
    }

    String wordsOrEmpty() {
        return requireNonNullElse(words, "");
    }

    /** By the name of the field. */
    public @Nullable Integer chosen(String field) {
        return switch (field) {
            case "needs" -> needs;
            case "agreed" -> agreed;
            case "early" -> early;
            case "workload" -> workload;
            default -> null;
        };
    }
}

package app.trellis.touchpoints;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What one side says of each case: of all three, whatever is sent. */
@Labels("touchpoints.judge")
record JudgementForm(@Nullable List<@Valid Said> cases) {

    private static final int CASES = 3;
    private static final Said NOTHING = new Said(null, null);

    record Said(
            @Nullable @NotNull Sentence sentence,

            @Nullable @NotBlank @Line(Calibration.LONGEST_LINE)
            String why) {}

    JudgementForm {
        List<Said> sent = requireNonNullElse(cases, List.of());
        cases = IntStream.range(0, CASES)
                .mapToObj(number -> number < sent.size() ? requireNonNullElse(sent.get(number), NOTHING) : NOTHING)
                .toList();
    }

    static JudgementForm empty() {
        return new JudgementForm(null);
    }

    /** Only for a form without errors. */
    List<Judgement> judgements(Side side) {
        var said = requireNonNull(cases);
        return IntStream.range(0, CASES)
                .mapToObj(number -> new Judgement(
                        side,
                        number,
                        requireNonNull(said.get(number).sentence()),
                        requireNonNull(said.get(number).why())))
                .toList();
    }
}

package app.trellis.touchpoints;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What one side says of each case. */
@Labels("touchpoints.judge")
record JudgementForm(
        @Nullable @NotNull @Size(min = 3, max = 3) List<@Valid Said> cases) {

    record Said(
            @Nullable @NotNull Sentence sentence,

            @Nullable @NotBlank @Line(Calibration.LONGEST_LINE)
            String why) {}

    static JudgementForm empty() {
        return new JudgementForm(
                IntStream.range(0, 3).mapToObj(number -> new Said(null, null)).toList());
    }

    /** Only for a form without errors. */
    List<Judgement> judgements(Side side) {
        var said = requireNonNull(cases);
        return IntStream.range(0, said.size())
                .mapToObj(number -> new Judgement(
                        side,
                        number,
                        requireNonNull(said.get(number).sentence()),
                        requireNonNull(said.get(number).why())))
                .toList();
    }
}

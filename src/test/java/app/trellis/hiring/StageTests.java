package app.trellis.hiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTests {

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, IN_REVIEW INTERVIEW OFFER HIRED NOT_SELECTED",
        "IN_REVIEW, INTERVIEW OFFER HIRED NOT_SELECTED",
        "INTERVIEW, IN_REVIEW OFFER HIRED NOT_SELECTED",
        "OFFER, IN_REVIEW INTERVIEW HIRED NOT_SELECTED",
        "NOT_SELECTED, IN_REVIEW",
        "HIRED, ''",
        "WITHDRAWN, ''"
    })
    void hiringTeamMovesAnApplicationTo(Stage from, String next) {
        for (var stage : Stage.values())
            assertThat(from.leadsTo(stage))
                    .as("%s to %s", from, stage)
                    .isEqualTo((" " + next + " ").contains(" " + stage + " "));
    }
}

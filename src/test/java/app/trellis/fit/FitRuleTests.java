package app.trellis.fit;

import static app.trellis.fit.FitCases.asked;
import static app.trellis.fit.FitCases.goal;
import static app.trellis.fit.FitCases.job;
import static app.trellis.fit.FitCases.person;
import static app.trellis.fit.FitCases.role;
import static app.trellis.fit.FitCases.skill;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.fit.GrowthProfile.Target;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rule by examples, as HR may read them. A must is worth 4 points and what is nice to have 2, half of it where one
 * level is missing; a goal 4 and the own role 2. The person is a specialist, whose job asks for phone and coaching and
 * whose next job is team lead.
 */
class FitRuleTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', quoteCharacter = '"', textBlock = """
            # An opening asks for           | the person has                     | its job    | the goal   | band    | points
            coaching 3                      | coaching 3 confirmed               | -          | -          | GOOD    | 4 of 8
            coaching 3                      | coaching 3                         | -          | -          | GOOD    | 4 of 8
            coaching 3                      | coaching 3 confirmed               | specialist | -          | STRONG  | 6 of 8
            coaching 3                      | coaching 3                         | specialist | -          | GOOD    | 6 of 8
            coaching 3                      | coaching 3 confirmed               | team-lead  | -          | STRONG  | 6 of 8
            coaching 3                      | coaching 3 confirmed               | team-lead  | team-lead  | STRONG  | 8 of 8
            coaching 3                      | coaching 3 confirmed               | architect  | team-lead  | GOOD    | 4 of 8
            coaching 3                      | coaching 5 confirmed               | -          | -          | GOOD    | 4 of 8
            coaching 3                      | coaching 2 confirmed               | -          | -          | STRETCH | 2 of 8
            coaching 3                      | coaching 2                         | team-lead  | team-lead  | GOOD    | 6 of 8
            coaching 3                      | coaching 1                         | team-lead  | team-lead  | STRETCH | 4 of 8
            coaching 3                      | -                                  | team-lead  | team-lead  | STRETCH | 4 of 8
            coaching 1                      | -                                  | -          | -          | STRETCH | 0 of 8
            coaching 3, phone 2, sql 2      | coaching 3, phone 2, sql 2         | -          | -          | GOOD    | 12 of 16
            coaching 3, phone 2, sql 2      | coaching 3 confirmed, phone 2, sql 2 | -        | -          | GOOD    | 12 of 16
            coaching 3, phone 2, sql 2      | coaching 3 confirmed, phone 2 confirmed, sql 2 | - | -       | STRONG  | 12 of 16
            coaching 3, phone 2, sql 2      | coaching 3 confirmed, phone 2 confirmed | -     | -          | STRETCH | 8 of 16
            coaching 3, phone 2, sql 2      | coaching 3 confirmed, phone 2 confirmed, sql 1 | - | -       | GOOD    | 10 of 16
            coaching 3, sql 2 nice          | coaching 3 confirmed               | -          | -          | STRETCH | 4 of 10
            coaching 3, sql 2 nice          | coaching 3 confirmed, sql 1        | -          | -          | GOOD    | 5 of 10
            coaching 3, sql 2 nice          | coaching 3 confirmed, sql 2        | -          | -          | GOOD    | 6 of 10
            coaching 3, sql 2 nice          | coaching 3 confirmed, sql 2        | team-lead  | -          | STRONG  | 8 of 10
            coaching 3, sql 2 nice          | sql 5 confirmed                    | team-lead  | team-lead  | STRETCH | 6 of 10
            sql 2 nice, excel 2 nice        | sql 2                              | team-lead  | team-lead  | STRONG  | 6 of 8
            coaching 3, coaching 4 nice     | coaching 3 confirmed               | -          | -          | STRETCH | 2 of 8
            """)
    void openings(
            String asks, @Nullable String has, @Nullable String job, @Nullable String goal, Band band, String points) {
        var fit = FitRule.fit(FitAsk.opening(asked(asks), job == null ? null : job(job)), specialist(has, goal))
                .orElseThrow();

        assertThat(fit.band()).isEqualTo(band);
        assertThat(fit.points() + " of " + fit.most()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', quoteCharacter = '"', textBlock = """
            # A training teaches  | the person has       | the goal   | band    | points
            sql 1                 | -                    | -          | STRETCH | 0 of 4
            coaching 1            | -                    | -          | GOOD    | 2 of 4
            planning 1            | -                    | team-lead  | STRONG  | 4 of 4
            planning 3            | -                    | team-lead  | STRETCH | 4 of 8
            planning 3            | planning 1           | team-lead  | GOOD    | 6 of 8
            planning 3            | planning 2           | team-lead  | GOOD    | 8 of 8
            planning 3            | planning 2 confirmed | team-lead  | STRONG  | 8 of 8
            planning 3            | planning 4 confirmed | team-lead  | STRONG  | 8 of 8
            sql 3                 | sql 2 confirmed      | team-lead  | GOOD    | 4 of 8
            """)
    void trainings(String teaches, @Nullable String has, @Nullable String goal, Band band, String points) {
        var fit = FitRule.fit(FitAsk.training(asked(teaches)), specialist(has, goal))
                .orElseThrow();

        assertThat(fit.band()).isEqualTo(band);
        assertThat(fit.points() + " of " + fit.most()).isEqualTo(points);
    }

    @Test
    void responsibilityIsInTheRoleByWhatItNeedsToo() {
        var fit = FitRule.fit(
                        FitAsk.responsibility(asked("phone 3"), asked("sql 2")), specialist("phone 3 confirmed", null))
                .orElseThrow();

        assertThat(fit.direction()).isEqualTo(Direction.ROLE);
        assertThat(fit.band()).isEqualTo(Band.STRONG);
    }

    @Test
    void nothingIsSaidOfWhatNamesNoSkills() {
        assertThat(FitRule.fit(FitAsk.opening(List.of(), job("team-lead")), specialist("phone 3", "team-lead")))
                .isEmpty();
    }

    @Test
    void tellsEachChangeThatAloneMakesItFitBetter() {
        var fit = fit("coaching 3, phone 2, sql 2", "coaching 3 confirmed, phone 2 confirmed");

        assertThat(fit.changes()).containsExactly(new FitChange(List.of(step("sql", 2, false)), null, Band.STRONG));
    }

    @Test
    void tellsTheFewestChangesThatTogetherMakeItFitBetter() {
        var fit = fit("coaching 3, phone 2, sql 2", "coaching 3");

        assertThat(fit.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.steps())
                        .containsExactlyInAnyOrder(step("phone", 2, false), step("sql", 2, false)))
                .extracting(FitChange::becomes)
                .isEqualTo(Band.GOOD);
    }

    @Test
    void tellsWhatIsToBeConfirmed() {
        assertThat(fit("coaching 3, phone 2, sql 2", "coaching 3 confirmed, phone 2, sql 2")
                        .changes())
                .containsExactlyInAnyOrder(
                        new FitChange(List.of(step("phone", 2, true)), null, Band.STRONG),
                        new FitChange(List.of(step("sql", 2, true)), null, Band.STRONG));
    }

    @Test
    void tellsThatAGoalMakesItFitBetter() {
        var fit = FitRule.fit(
                        FitAsk.opening(asked("coaching 3"), job("architect")), specialist("coaching 3 confirmed", null))
                .orElseThrow();

        assertThat(fit.changes()).containsExactly(new FitChange(List.of(), job("architect"), Band.STRONG));
    }

    @Test
    void tellsNothingMoreOfAStrongFit() {
        assertThat(fit("coaching 3, phone 2, sql 2", "coaching 3 confirmed, phone 2 confirmed, sql 2")
                        .changes())
                .isEmpty();
    }

    private static FitChange.Step step(String skill, int level, boolean sure) {
        return new FitChange.Step(skill(skill), level, sure);
    }

    private static Fit fit(String asks, String has) {
        return FitRule.fit(FitAsk.opening(asked(asks), null), specialist(has, null))
                .orElseThrow();
    }

    private static GrowthProfile specialist(@Nullable String skills, @Nullable String goal) {
        var targets =
                Stream.ofNullable(goal).map(title -> goal(title, "planning")).toArray(Target[]::new);
        return person(skills, role("specialist", "phone 3, coaching 2", "team-lead"), targets);
    }
}

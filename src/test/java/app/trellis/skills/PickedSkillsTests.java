package app.trellis.skills;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.skills.PickedSkills.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class PickedSkillsTests {

    private final SkillId listening = SkillId.random();
    private final SkillId writing = SkillId.random();

    @Test
    void skillIsKeptWhileItIsTickedWithItsLevelAndWhetherItIsNeeded() {
        var sent = PickedSkills.of(
                listening + "", listening + "=4", writing + "=2", writing + "=must", writing + "", "", "deal");
        assertThat(sent.lines()).containsExactly(new Line(listening, 4, false), new Line(writing, 2, true));
        assertThat(sent.typed()).isEqualTo("deal");
        assertThat(PickedSkills.of(listening + "=4", listening + "=must").lines())
                .isEmpty();
    }

    @Test
    void skillThatWasJustChosenIsNeededAndHasNoLevelYet() {
        var sent = PickedSkills.of(listening.toString());
        assertThat(sent.lines()).containsExactly(new Line(listening, null, true));
        assertThat(sent.lines().get(0).levelOrUsual()).isEqualTo(3);
    }

    @Test
    void levelOfAnotherKindIsNoLevel() {
        for (var level : List.of("0", "6", "many", "-1", "99999999999"))
            assertThat(PickedSkills.of(listening.toString(), listening + "=" + level)
                            .lines()
                            .get(0)
                            .levelOrUsual())
                    .as(level)
                    .isNotIn(1, 2, 3, 4, 5);
    }

    @Test
    void oneSkillSentTwiceIsOneLine() {
        assertThat(PickedSkills.of(listening.toString(), listening.toString()).lines())
                .hasSize(1);
    }

    @Test
    void whatIsSentAgainInOneInputIsTheSame() {
        var sent = PickedSkills.of(List.of(new SkillAsked(listening, 5, true), new SkillAsked(writing, 1, false)));
        assertThat(PickedSkills.of(sent.toString())).isEqualTo(sent);
        var typing = new PickedSkills(sent.lines(), "SQL, or R 4");
        assertThat(PickedSkills.of(typing.toString())).isEqualTo(typing);
    }

    @Test
    void listsThatSayTheSameAreEqualAndOfOneSkillTheHigherLevelCounts() {
        var needed = new SkillAsked(listening, 2, true);
        var nice = new SkillAsked(writing, 5, false);
        assertThat(SkillAsked.normalForm(List.of(nice, needed, new SkillAsked(listening, 4, false))))
                .isEqualTo(SkillAsked.normalForm(List.of(new SkillAsked(listening, 4, true), nice)))
                .first()
                .isEqualTo(new SkillAsked(listening, 4, true));
    }
}

package app.trellis.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.activity.Activity;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SkillTests {

    private final PersonId hana = new PersonId(UUID.randomUUID());
    private final Instant now = Instant.parse("2026-05-04T08:00:00Z");
    private final Skill own = skill(null, "Selling", "sales");
    private final Skill concept = skill("http://data.europa.eu/esco/skill/1", "sell things", "vending");

    @Test
    void namesAreKeptOnceAndNoneIsTheLabel() {
        assertThat(new SkillDetails(" C\u00A0sharp ", List.of("c#", "C#", "c Sharp", "", "CSharp"), "").names())
                .containsExactly("C sharp", "c#", "CSharp");
    }

    @Test
    void conceptKeepsItsNameAndTakesOthers() {
        assertThat(concept.revise(concept.details().called(List.of("selling")), hana, now))
                .hasValueSatisfying(revised -> assertThat(revised.fields()).containsExactly("synonyms"));
        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> concept.revise(SkillDetails.labelled("Selling"), hana, now));
    }

    @Test
    void mergedSkillIsAnotherNameOfTheOtherAndStaysBehindIt() {
        Activity.unpublished(own.mergeInto(concept, hana, now));
        assertThat(concept.details().synonyms()).containsExactly("vending", "Selling", "sales");
        assertThat(own.successorId()).isEqualTo(concept.id());
        assertThat(own.isRetired()).isTrue();
        assertThat(own.canBeRestored()).isFalse();
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> own.restore(hana, now));
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> concept.mergeInto(own, hana, now));
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> concept.mergeInto(concept, hana, now));
    }

    @Test
    void retiredSkillIsRestoredButNotRetiredTwice() {
        Activity.unpublished(own.retire(null, hana, now));
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> own.retire(null, hana, now));
        Activity.unpublished(own.restore(hana, now));
        assertThat(own.isRetired()).isFalse();
    }

    @Test
    void newReleaseUpdatesRetiresAndBringsBackAndKeepsTheNamesThatPeopleKnow() {
        var said = new SkillDetails("sell goods", List.of("vending goods"), "Handing over goods for money.");
        release(said, false);
        assertThat(concept.details().label()).isEqualTo("sell goods");
        assertThat(concept.details().synonyms()).containsExactly("vending goods", "sell things", "vending");
        assertThat(concept.afterRelease(said, false)).isEqualTo(concept.state());
        release(said, true);
        assertThat(concept.isRetired()).isTrue();
        release(said, false);
        assertThat(concept.isRetired()).isFalse();
    }

    @Test
    void newReleaseBringsNothingBackThatWasMerged() {
        Activity.unpublished(concept.mergeInto(own, hana, now));
        release(concept.details(), false);
        assertThat(concept.isRetired()).isTrue();
        assertThat(concept.successorId()).isEqualTo(own.id());
    }

    private void release(SkillDetails said, boolean retired) {
        concept.become(concept.afterRelease(said, retired), now);
    }

    private Skill skill(String uri, String label, String... synonyms) {
        return new Skill(SkillId.random(), uri, new SkillDetails(label, List.of(synonyms), ""), hana, now);
    }
}

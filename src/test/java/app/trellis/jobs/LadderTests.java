package app.trellis.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which job comes after which. */
class LadderTests {

    private final JobProfileCard manager = job("Operations Manager", null);
    private final JobProfileCard lead = job("Team Lead", manager.id());
    private final JobProfileCard specialist = job("Support Specialist", lead.id());
    private final Ladder ladder = new Ladder(List.of(specialist, lead, manager));

    @Test
    void laddersLeadUpAndNotDown() {
        assertThat(ladder.leads(specialist.id(), manager.id())).isTrue();
        assertThat(ladder.leads(lead.id(), lead.id())).isTrue();
        assertThat(ladder.leads(manager.id(), specialist.id())).isFalse();
    }

    @Test
    void ringThatIsThereAlreadyIsNotWalkedForEver() {
        var one = JobProfileId.random();
        var other = new JobProfileCard(JobProfileId.random(), "Other", List.of(), one);
        var ring = new Ladder(List.of(new JobProfileCard(one, "One", List.of(), other.id()), other));
        assertThat(ring.leads(one, manager.id())).isFalse();
    }

    @Test
    void titleIsTakenInWhateverCaseItIsWritten() {
        assertThat(ladder.hasOther("team LEAD", null)).isTrue();
        assertThat(ladder.hasOther("team LEAD", lead.id())).isFalse();
    }

    private static JobProfileCard job(String title, @Nullable JobProfileId next) {
        return new JobProfileCard(JobProfileId.random(), title, List.of(), next);
    }
}

package app.trellis.fit;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.expertise.HeldSkill;
import app.trellis.fit.GrowthProfile.Target;
import app.trellis.jobs.JobProfileCard;
import app.trellis.jobs.JobProfileId;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold of the rule whatever somebody can do and something asks for. The better band is the smaller one. */
class FitLawsTests {

    /** So few that what is asked for and what is there meet. */
    private static final List<SkillId> SKILLS = IntStream.range(1, 9)
            .mapToObj(number -> new SkillId(new UUID(0, number)))
            .toList();

    private static final List<JobProfileId> JOBS = IntStream.range(1, 4)
            .mapToObj(number -> new JobProfileId(new UUID(1, number)))
            .toList();

    @Property
    void moreSkillOrAHigherLevelNeverLowersTheBand(
            @ForAll("asks") FitAsk ask,
            @ForAll("people") GrowthProfile person,
            @ForAll("skills") SkillId skill,
            @ForAll @IntRange(min = 1, max = 5) int level,
            @ForAll boolean sure) {
        var more = person.with(new FitChange(List.of(new FitChange.Step(skill, level, sure)), null, Band.STRETCH));

        assertThat(band(ask, more)).isLessThanOrEqualTo(band(ask, person));
    }

    @Property
    void anotherGoalNeverLowersTheBand(
            @ForAll("asks") FitAsk ask, @ForAll("people") GrowthProfile person, @ForAll("targets") Target target) {
        var targets = new ArrayList<>(person.targets());
        targets.add(target);

        assertThat(band(ask, new GrowthProfile(person.skills(), person.role(), targets)))
                .isLessThanOrEqualTo(band(ask, person));
    }

    @Property
    void orderDoesNotMatter(
            @ForAll("askedSkills") List<SkillAsked> asked,
            @ForAll("people") GrowthProfile person,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(asked);
        Collections.shuffle(shuffled, random);

        assertThat(FitRule.fit(FitAsk.opening(shuffled, null), person))
                .isEqualTo(FitRule.fit(FitAsk.opening(asked, null), person));
        assertThat(FitRule.fit(FitAsk.training(shuffled), person))
                .isEqualTo(FitRule.fit(FitAsk.training(asked), person));
    }

    @Property
    void eachChangeMakesItFitAsWellAsItSays(@ForAll("asks") FitAsk ask, @ForAll("people") GrowthProfile person) {
        FitRule.fit(ask, person)
                .ifPresent(fit -> assertThat(fit.changes()).allSatisfy(change -> {
                    assertThat(change.becomes().isBetterThan(fit.band())).isTrue();
                    assertThat(band(ask, person.with(change))).isEqualTo(change.becomes());
                }));
    }

    @Property
    void noStepOfAChangeIsInVain(@ForAll("asks") FitAsk ask, @ForAll("people") GrowthProfile person) {
        FitRule.fit(ask, person)
                .ifPresent(fit -> assertThat(fit.changes())
                        .allSatisfy(change -> change.steps().forEach(step -> {
                            var others = new ArrayList<>(change.steps());
                            others.remove(step);
                            var less = new FitChange(others, change.goal(), change.becomes());
                            assertThat(band(ask, person.with(less))).isGreaterThan(change.becomes());
                        })));
    }

    @Property
    void aStretchWithAMustTellsAWayOut(@ForAll("asks") FitAsk ask, @ForAll("people") GrowthProfile person) {
        FitRule.fit(ask, person)
                .filter(fit -> fit.band() == Band.STRETCH
                        && fit.gaps().stream().anyMatch(gap -> gap.asked().must()))
                .ifPresent(fit -> assertThat(fit.changes()).isNotEmpty());
    }

    /** Name, age, pay, manager, feedback, lessons, what was declined: nothing of it can change anything. */
    @Example
    void nothingElseIsAnInput() {
        assertThat(Arrays.stream(GrowthProfile.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("skills", "role", "targets");
        assertThat(Arrays.stream(HeldSkill.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("skill", "level", "saidAt", "sureLevel");
        assertThat(Arrays.stream(Target.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("title", "job", "skills");
        assertThat(Arrays.stream(FitAsk.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("needs", "teaches", "job");
    }

    @Property
    void whenSomethingWasSaidDoesNotMatter(
            @ForAll("asks") FitAsk ask, @ForAll("people") GrowthProfile person, @ForAll long second) {
        var at = Instant.ofEpochSecond(second % Integer.MAX_VALUE);
        var others = person.skills().values().stream()
                .map(held -> new HeldSkill(held.skill(), held.level(), at, held.sureLevel()))
                .toList();

        assertThat(FitRule.fit(ask, GrowthProfile.of(others, person.role(), person.targets())))
                .isEqualTo(FitRule.fit(ask, person));
    }

    private static Band band(FitAsk ask, GrowthProfile person) {
        return FitRule.fit(ask, person).map(Fit::band).orElse(Band.STRETCH);
    }

    @Provide
    Arbitrary<SkillId> skills() {
        return Arbitraries.of(SKILLS);
    }

    @Provide
    Arbitrary<List<SkillAsked>> askedSkills() {
        var asked = Combinators.combine(skills(), Arbitraries.integers().between(1, 5), Arbitraries.of(true, false))
                .as(SkillAsked::new);
        return asked.list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<FitAsk> asks() {
        var openings = Combinators.combine(askedSkills(), Arbitraries.of(JOBS).injectNull(0.3))
                .as(FitAsk::opening);
        var trainings = askedSkills().map(FitAsk::training);
        var responsibilities = Combinators.combine(askedSkills(), askedSkills()).as(FitAsk::responsibility);
        return Arbitraries.oneOf(openings, trainings, responsibilities);
    }

    @Provide
    Arbitrary<Target> targets() {
        return Combinators.combine(
                        Arbitraries.of(JOBS).injectNull(0.3), skills().set().ofMaxSize(3))
                .as((job, skills) -> new Target("a goal", job, skills));
    }

    @Provide
    Arbitrary<GrowthProfile> people() {
        var held = Combinators.combine(
                        skills(),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(0, 5))
                .as((skill, level, sure) -> new HeldSkill(skill, level, Instant.EPOCH, sure));
        var role = Combinators.combine(
                        Arbitraries.of(JOBS),
                        askedSkills(),
                        Arbitraries.of(JOBS).injectNull(0.3))
                .as((job, asks, next) -> new JobProfileCard(job, "a job", asks, next))
                .injectNull(0.3);
        return Combinators.combine(
                        held.list().uniqueElements(HeldSkill::skill).ofMaxSize(6),
                        role,
                        targets().list().ofMaxSize(2))
                .as(GrowthProfile::of);
    }
}

package app.trellis.expertise;

import app.trellis.activity.Activity;
import app.trellis.activity.Recorded;
import app.trellis.database.KeptFresh;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what people said earlier that they can do, for a demonstration or a move from another system. */
@Component
@Transactional
public class ExpertiseBackfill implements KeptFresh {

    private final PersonSkills skills;
    private final ApplicationEventPublisher events;

    ExpertiseBackfill(PersonSkills skills, ApplicationEventPublisher events) {
        this.skills = skills;
        this.events = events;
    }

    @Override
    public List<Times> times() {
        return List.of(
                Times.of("person_skill", "said_at", "last_used"),
                Times.of("skill_proof", "at"),
                Times.of("skill_request", "asked_at", "declined_at"));
    }

    /**
     * The record of what somebody says of a skill.
     *
     * @param lastUsed null where they do not say
     * @param everybody whether everyone inside sees it, or the manager alone
     */
    public UUID hold(
            PersonId person, SkillId skill, int level, @Nullable LocalDate lastUsed, boolean everybody, Instant at) {
        var details = new HeldDetails(level, lastUsed, everybody ? ShownTo.EVERYBODY : ShownTo.MANAGER);
        return skills.save(new PersonSkill(person, skill, details, at)).id();
    }

    public void confirm(UUID held, PersonId by, Instant at) {
        held(held).confirm(by, at).ifPresent(this::record);
    }

    public void ask(UUID held, PersonId other, Instant at) {
        held(held).ask(other, at).ifPresent(this::record);
    }

    /** @param evidence the id of its record */
    public void show(UUID held, Evidence.Kind kind, UUID evidence, int level, Instant at) {
        held(held).show(kind, evidence, level, at).ifPresent(this::record);
    }

    private PersonSkill held(UUID id) {
        return skills.findById(id).orElseThrow();
    }

    private void record(Activity past) {
        events.publishEvent(new Recorded(past));
    }
}

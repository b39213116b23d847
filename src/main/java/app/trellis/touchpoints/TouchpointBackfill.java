package app.trellis.touchpoints;

import app.trellis.activity.Activity;
import app.trellis.activity.Recorded;
import app.trellis.clients.ClientAccountId;
import app.trellis.database.KeptFresh;
import app.trellis.forms.NotFound;
import app.trellis.people.PersonId;
import app.trellis.touchpoints.TouchpointActivity.MinutesWritten;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records touchpoints and calibrations of earlier times, for a demonstration or a move from another system. */
@Component
@Transactional
public class TouchpointBackfill implements KeptFresh {

    private final Touchpoints touchpoints;
    private final Agenda agenda;
    private final Points points;
    private final MinutesOfTouchpoints minutes;
    private final SideNotes sideNotes;
    private final Decisions decisions;
    private final Actions actions;
    private final CalibrationRepository calibrations;
    private final ApplicationEventPublisher events;

    TouchpointBackfill(
            Touchpoints touchpoints,
            Agenda agenda,
            Points points,
            MinutesOfTouchpoints minutes,
            SideNotes sideNotes,
            Decisions decisions,
            Actions actions,
            CalibrationRepository calibrations,
            ApplicationEventPublisher events) {
        this.touchpoints = touchpoints;
        this.agenda = agenda;
        this.points = points;
        this.minutes = minutes;
        this.sideNotes = sideNotes;
        this.decisions = decisions;
        this.actions = actions;
        this.calibrations = calibrations;
        this.events = events;
    }

    @Override
    public List<Times> times() {
        return List.of(
                Times.of("touchpoint", "planned_at", "starts_at", "ends_at", "cancelled_at", "held_at"),
                Times.of("touchpoint_point", "added_at"),
                Times.of("touchpoint_decision", "written_at", "by_day"),
                Times.of("touchpoint_action", "written_at", "due_on", "done_at"),
                Times.of("calibration", "started_at", "lead_answered_at", "contact_answered_at", "agreed_at"));
    }

    public TouchpointId plan(
            ClientAccountId account, TouchpointDetails details, Collection<PersonId> people, PersonId by, Instant at) {
        var planned = new Touchpoint(TouchpointId.random(), account, details, people, by, at);
        record(touchpoints.saveAndFlush(planned).planned());
        return planned.id();
    }

    /** Just after its end; what was on the agenda then is not known. */
    public void hold(TouchpointId id, PersonId by) {
        var touchpoint = of(id);
        record(touchpoint.hold(by, touchpoint.details().endsAt()));
        touchpoints.flush();
    }

    /** What was on the agenda of one that was held, in somebody's words. */
    public void onAgenda(TouchpointId id, String text, boolean talkedAbout) {
        agenda.keep(of(id), text, talkedAbout);
    }

    public void cancel(TouchpointId id, PersonId by, Instant at) {
        record(of(id).cancel(by, at));
        touchpoints.flush();
    }

    public void minutes(TouchpointId id, String text, PersonId by, Instant at) {
        var written = new Minutes(id);
        if (!written.write(text, by)) return;
        minutes.saveAndFlush(written);
        record(new MinutesWritten(id, by, at));
    }

    public void sideNote(TouchpointId id, String text, PersonId by) {
        var written = new SideNote(id);
        if (!written.write(text, by)) return;
        sideNotes.saveAndFlush(written);
    }

    /** For the next touchpoint of the level of this one. */
    public UUID point(TouchpointId id, PersonId author, String text, Instant at) {
        return points.saveAndFlush(new Point(UUID.randomUUID(), of(id), author, text, at))
                .id();
    }

    /** @param decider null where both sides decide together */
    public UUID decide(
            TouchpointId id,
            String what,
            @Nullable PersonId decider,
            @Nullable LocalDate byDay,
            PersonId by,
            Instant at) {
        var who = decider == null ? new Decider(DecidingSide.BOTH, null) : new Decider(null, decider);
        var decision = decisions.saveAndFlush(new Decision(UUID.randomUUID(), id, what, who, byDay, by, at));
        record(decision.written());
        return decision.id();
    }

    /** @param owner null where the one who was to do it has gone */
    public UUID agree(
            TouchpointId id, String what, @Nullable PersonId owner, LocalDate dueOn, PersonId by, Instant at) {
        var details = new ActionDetails(what, owner, dueOn);
        var action = actions.saveAndFlush(new Action(UUID.randomUUID(), id, details, by, at));
        record(action.agreed());
        return action.id();
    }

    public void complete(UUID action, PersonId by, Instant at) {
        record(actions.findById(action).orElseThrow(NotFound::new).complete(by, at));
        actions.flush();
    }

    public UUID calibrate(
            ClientAccountId account, PersonId lead, PersonId contact, List<String> cases, PersonId by, Instant at) {
        var started = new Calibration(UUID.randomUUID(), account, lead, contact, cases, by, at);
        record(calibrations.saveAndFlush(started).started());
        return started.id();
    }

    /**
     * What the lead or the contact says of the three cases.
     *
     * @param sentences of each case, by name, such as {@code AS_AGREED}
     */
    public void judge(UUID calibration, PersonId by, List<String> sentences, List<String> why, Instant at) {
        var judged = calibrations.findById(calibration).orElseThrow(NotFound::new);
        var side = judged.lead().equals(by) ? Side.FIRM : Side.CLIENT;
        var said = IntStream.range(0, sentences.size())
                .mapToObj(
                        number -> new Judgement(side, number, Sentence.valueOf(sentences.get(number)), why.get(number)))
                .toList();
        record(judged.answer(side, said, by, at).orElseThrow());
        calibrations.flush();
    }

    public void agreeOn(UUID calibration, String line, PersonId by, Instant at) {
        calibrations
                .findById(calibration)
                .orElseThrow(NotFound::new)
                .agree(line, by, at)
                .ifPresent(this::record);
        calibrations.flush();
    }

    private Touchpoint of(TouchpointId id) {
        return touchpoints.findById(id).orElseThrow(NotFound::new);
    }

    private void record(Activity past) {
        events.publishEvent(new Recorded(past));
    }
}

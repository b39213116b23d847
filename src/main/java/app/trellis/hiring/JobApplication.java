package app.trellis.hiring;

import app.trellis.forms.IllegalTransition;
import app.trellis.hiring.ApplicationActivity.ApplicationMoved;
import app.trellis.hiring.ApplicationActivity.ApplicationReceived;
import app.trellis.hiring.ApplicationActivity.ApplicationWithdrawn;
import app.trellis.openings.OpeningId;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** Somebody's wish to take an opening, and what became of it. One per person and opening. */
@Entity
@CheckReturnValue
class JobApplication {

    static final int LONGEST_MOTIVATION = 3000;

    @EmbeddedId
    private ApplicationId id;

    private OpeningId openingId;

    private PersonId applicantId;

    private String motivation;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.RECEIVED;

    private Instant appliedAt;
    private Instant movedAt;

    @ElementCollection
    @CollectionTable(name = "job_application_step", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "position")
    private List<ApplicationStep> steps = new ArrayList<>();

    @Version
    private @Nullable Long version;

    JobApplication(OpeningId opening, PersonId applicant, String motivation, Instant at) {
        this.id = ApplicationId.random();
        this.openingId = opening;
        this.applicantId = applicant;
        this.motivation = motivation;
        this.appliedAt = at;
        this.movedAt = at;
        steps.add(new ApplicationStep(Stage.RECEIVED, at, applicant, null, false));
    }

    @SuppressWarnings("NullAway.Init")
    protected JobApplication() {}

    ApplicationReceived received() {
        return new ApplicationReceived(id, openingId, applicantId, appliedAt);
    }

    public boolean canMoveTo(Stage next) {
        return stage.leadsTo(next);
    }

    ApplicationMoved move(Stage next, PersonId by, Instant at, @Nullable String note, boolean noteVisible) {
        if (!canMoveTo(next)) throw new IllegalTransition(stage, "move to " + next);
        record(next, by, at, note, noteVisible);
        return new ApplicationMoved(id, openingId, applicantId, next, by, at);
    }

    /** Whether the hiring team may plan an interview for it. */
    public boolean canBeInterviewed() {
        return stage.isOpen();
    }

    public boolean isBeforeInterview() {
        return stage.isBefore(Stage.INTERVIEW);
    }

    /** Moves it to the stage Interview; empty if it is as far already. */
    Optional<ApplicationMoved> inviteToInterview(PersonId by, Instant at) {
        if (!canBeInterviewed()) throw new IllegalTransition(stage, "invite to an interview");
        return isBeforeInterview() ? Optional.of(move(Stage.INTERVIEW, by, at, null, false)) : Optional.empty();
    }

    /** Whether this very move is all that has happened since somebody saw the application. */
    boolean wasMovedSince(long seenVersion, Stage next, PersonId by, @Nullable String note, boolean noteVisible) {
        return version() == seenVersion + 1 && steps.get(steps.size() - 1).says(next, by, note, noteVisible);
    }

    public boolean canBeWithdrawn() {
        return stage.isOpen();
    }

    ApplicationWithdrawn withdraw(PersonId by, Instant at) {
        if (!canBeWithdrawn()) throw new IllegalTransition(stage, "withdraw");
        record(Stage.WITHDRAWN, by, at, null, false);
        return new ApplicationWithdrawn(id, openingId, by, at);
    }

    /** Whether it is withdrawn, so that the applicant may apply again. */
    public boolean isWithdrawn() {
        return stage == Stage.WITHDRAWN;
    }

    /** Takes a withdrawal back with a new motivation; what happened before stays among the steps. */
    ApplicationReceived applyAgain(String motivation, Instant at) {
        if (!isWithdrawn()) throw new IllegalTransition(stage, "apply again");
        this.motivation = motivation;
        appliedAt = at;
        record(Stage.RECEIVED, applicantId, at, null, false);
        return received();
    }

    /** Whether it says what somebody sends once more. */
    boolean says(String motivation) {
        return this.motivation.equals(motivation);
    }

    private void record(Stage next, PersonId by, Instant at, @Nullable String note, boolean noteVisible) {
        stage = next;
        movedAt = at;
        steps.add(new ApplicationStep(next, at, by, note, noteVisible));
    }

    /** Where the hiring team may move it from here. */
    public List<Stage> nextStages() {
        return Arrays.stream(Stage.values()).filter(this::canMoveTo).toList();
    }

    public boolean isFrom(CurrentPerson person) {
        return person.is(applicantId);
    }

    public ApplicationId id() {
        return id;
    }

    public OpeningId openingId() {
        return openingId;
    }

    public PersonId applicantId() {
        return applicantId;
    }

    public String motivation() {
        return motivation;
    }

    public Stage stage() {
        return stage;
    }

    public Instant appliedAt() {
        return appliedAt;
    }

    public List<ApplicationStep> steps() {
        return List.copyOf(steps);
    }

    public long version() {
        return version == null ? 0 : version;
    }
}

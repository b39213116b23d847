package app.trellis.touchpoints;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.touchpoints.TouchpointActivity.DecisionRemoved;
import app.trellis.touchpoints.TouchpointActivity.DecisionWritten;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** What was decided or is to be, who may decide it, and by when. */
@Entity
@Table(name = "touchpoint_decision")
@CheckReturnValue
class Decision {

    static final int LONGEST = 500;

    @Id
    private UUID id;

    private TouchpointId touchpointId;
    private String what;
    private @Nullable PersonId decider;

    @Enumerated(EnumType.STRING)
    private @Nullable DecidingSide side;

    private @Nullable LocalDate byDay;
    private PersonId writtenBy;
    private Instant writtenAt;

    @Version
    private @Nullable Long version;

    Decision(
            UUID id,
            TouchpointId touchpoint,
            String what,
            Decider decider,
            @Nullable LocalDate byDay,
            PersonId by,
            Instant at) {
        this.id = id;
        this.touchpointId = touchpoint;
        this.what = what;
        this.decider = decider.person();
        this.side = decider.side();
        this.byDay = byDay;
        this.writtenBy = by;
        this.writtenAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    DecisionWritten written() {
        return new DecisionWritten(touchpointId, id, writtenBy, writtenAt);
    }

    DecisionRemoved removed(PersonId by, Instant at) {
        return new DecisionRemoved(touchpointId, id, by, at);
    }

    public boolean isFrom(CurrentPerson me) {
        return me.is(writtenBy);
    }

    public UUID id() {
        return id;
    }

    public String what() {
        return what;
    }

    public @Nullable PersonId decider() {
        return decider;
    }

    public @Nullable DecidingSide side() {
        return side;
    }

    public @Nullable LocalDate byDay() {
        return byDay;
    }
}

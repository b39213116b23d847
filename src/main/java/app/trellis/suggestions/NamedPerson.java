package app.trellis.suggestions;

import static app.trellis.suggestions.NamedPerson.Status.ACCEPTED;
import static app.trellis.suggestions.NamedPerson.Status.DECLINED;
import static app.trellis.suggestions.NamedPerson.Status.OPEN;
import static app.trellis.suggestions.NamedPerson.Status.WITHDRAWN;

import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonId;
import app.trellis.suggestions.SuggestionActivity.InvitationDeclined;
import app.trellis.text.Text;
import app.trellis.training.ProgramId;
import app.trellis.training.SessionId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** Somebody for whom a client suggests training, and what became of it for them. */
@Entity
@CheckReturnValue
@Table(name = "training_suggestion_person")
class NamedPerson {

    enum Status {
        OPEN,
        ACCEPTED,
        DECLINED,
        /** By the client, before anybody answered. */
        WITHDRAWN
    }

    @Id
    private UUID id;

    private SuggestionId suggestionId;
    private PersonId personId;

    @Enumerated(EnumType.STRING)
    private Status status = OPEN;

    private @Nullable PersonId answeredBy;
    private @Nullable Instant closedAt;
    private String reason = "";

    private @Nullable ProgramId programId;
    private @Nullable SessionId sessionId;

    private @Nullable Instant invitedAt;
    private @Nullable Instant keptUntil;
    private @Nullable Instant declinedAt;

    @Version
    private @Nullable Long version;

    NamedPerson(SuggestionId suggestion, PersonId person) {
        this.id = UUID.randomUUID();
        this.suggestionId = suggestion;
        this.personId = person;
    }

    @SuppressWarnings("NullAway.Init")
    protected NamedPerson() {}

    boolean isOpen() {
        return status == OPEN;
    }

    /** Accepted, with a program still to be found. */
    boolean isWanted() {
        return status == ACCEPTED && programId == null;
    }

    /** Without a program yet: one is looked for. */
    void accept(PersonId by, Instant at) {
        close(ACCEPTED, at);
        answeredBy = by;
    }

    /**
     * @param session in which a seat was asked for; null for none
     * @param keptUntil until when a seat is kept; null where none is
     */
    void invite(ProgramId program, @Nullable SessionId session, @Nullable Instant keptUntil, Instant at) {
        if (!isWanted()) throw new IllegalTransition(status, "invite");
        programId = program;
        sessionId = session;
        this.keptUntil = keptUntil;
        invitedAt = at;
    }

    /** @param reason for the client to read */
    void decline(String reason, PersonId by, Instant at) {
        if (reason.isBlank()) throw new IllegalArgumentException("no reason");
        close(DECLINED, at);
        answeredBy = by;
        this.reason = Text.prose(reason);
    }

    void withdraw(Instant at) {
        close(WITHDRAWN, at);
    }

    private void close(Status how, Instant at) {
        if (!isOpen()) throw new IllegalTransition(status, "close");
        status = how;
        closedAt = at;
    }

    /** Nobody else learns of it. Empty if they said so before. */
    Optional<InvitationDeclined> sayNo(Instant at) {
        if (invitedAt == null) throw new IllegalTransition(status, "say no");
        if (declinedAt != null) return Optional.empty();
        declinedAt = at;
        return Optional.of(new InvitationDeclined(suggestionId, personId, at));
    }

    /** For this program; null for one that is still to be found. */
    boolean isAccepted(@Nullable ProgramId program) {
        return status == ACCEPTED && Objects.equals(program, programId);
    }

    boolean isWithdrawn() {
        return status == WITHDRAWN;
    }

    boolean isDeclined() {
        return status == DECLINED;
    }

    PersonId personId() {
        return personId;
    }

    @Nullable
    SessionId sessionId() {
        return sessionId;
    }
}

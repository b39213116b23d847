package app.trellis.touchpoints;

import static java.util.stream.Collectors.toSet;

import app.trellis.clients.ClientAccountId;
import app.trellis.forms.Edits;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.touchpoints.CalibrationActivity.CalibrationAgreed;
import app.trellis.touchpoints.CalibrationActivity.CalibrationAnswered;
import app.trellis.touchpoints.CalibrationActivity.CalibrationCalledOff;
import app.trellis.touchpoints.CalibrationActivity.CalibrationStarted;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * A lead and a contact judge the same three cases, each alone. Neither sees what the other says before both have answered;
 * then they can agree on a line. The cases are made up or without names, and nobody is scored.
 */
@Entity
@CheckReturnValue
class Calibration {

    static final int LONGEST_CASE = 1_500;
    static final int LONGEST_LINE = 300;

    @Id
    private UUID id;

    private ClientAccountId accountId;
    private PersonId lead;
    private PersonId contact;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> cases;

    private PersonId startedBy;
    private Instant startedAt;
    private @Nullable Instant leadAnsweredAt;
    private @Nullable Instant contactAnsweredAt;

    // Eager, as pages read it when the transaction is over.
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "calibration_judgement", joinColumns = @JoinColumn(name = "calibration_id"))
    private Set<Judgement> judgements = new HashSet<>();

    private String agreement = "";
    private @Nullable PersonId agreedBy;
    private @Nullable Instant agreedAt;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    Calibration(
            UUID id,
            ClientAccountId account,
            PersonId lead,
            PersonId contact,
            List<String> cases,
            PersonId by,
            Instant at) {
        this.id = id;
        this.accountId = account;
        this.lead = lead;
        this.contact = contact;
        this.cases = List.copyOf(cases);
        this.startedBy = by;
        this.startedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Calibration() {}

    CalibrationStarted started() {
        return new CalibrationStarted(id, startedBy, startedAt);
    }

    /** On which side this person judges; empty for everybody else. */
    public Optional<Side> sideOf(CurrentPerson me) {
        if (me.is(lead)) return Optional.of(Side.FIRM);
        return me.is(contact) ? Optional.of(Side.CLIENT) : Optional.empty();
    }

    /** Once more as long as the other has not: then both see what is said. Empty if that side has said the same. */
    Optional<CalibrationAnswered> answer(Side side, Collection<Judgement> said, PersonId by, Instant at) {
        if (judgements.stream()
                .filter(one -> one.side() == side)
                .collect(toSet())
                .equals(Set.copyOf(said))) return Optional.empty();
        if (isComplete()) throw new IllegalTransition("complete", "answer");
        judgements.removeIf(one -> one.side() == side);
        judgements.addAll(said);
        if (side == Side.FIRM) leadAnsweredAt = at;
        else contactAnsweredAt = at;
        return Optional.of(new CalibrationAnswered(id, isComplete(), by, at));
    }

    /** Empty if it says this already. */
    Optional<CalibrationAgreed> agree(String line, PersonId by, Instant at) {
        if (!isComplete()) throw new IllegalTransition("waiting", "agree");
        if (agreement.equals(line)) return Optional.empty();
        agreement = line;
        agreedBy = by;
        agreedAt = at;
        edits = edits.next(by.value());
        return Optional.of(new CalibrationAgreed(id, by, at));
    }

    CalibrationCalledOff calledOff(PersonId by, Instant at) {
        if (isComplete()) throw new IllegalTransition("complete", "call off");
        return new CalibrationCalledOff(id, by, at);
    }

    public boolean isAnswered(Side side) {
        return (side == Side.FIRM ? leadAnsweredAt : contactAnsweredAt) != null;
    }

    public boolean isComplete() {
        return isAnswered(Side.FIRM) && isAnswered(Side.CLIENT);
    }

    /** What a side said of a case, as this person may see it: the own, and the other's once both have answered. */
    public @Nullable Judgement judgement(Side side, int number, CurrentPerson me) {
        if (!isComplete() && sideOf(me).filter(side::equals).isEmpty()) return null;
        return judgements.stream()
                .filter(one -> one.side() == side && one.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** Whether both say the same of a case. Only of one that is complete. */
    public boolean isSame(int number) {
        return judgements.stream()
                        .filter(one -> one.number() == number)
                        .map(Judgement::sentence)
                        .distinct()
                        .count()
                == 1;
    }

    public UUID id() {
        return id;
    }

    public String address() {
        return "/clients/%s/calibrations/%s".formatted(accountId, id);
    }

    ClientAccountId accountId() {
        return accountId;
    }

    public PersonId lead() {
        return lead;
    }

    public PersonId contact() {
        return contact;
    }

    public List<String> cases() {
        return cases;
    }

    public String agreement() {
        return agreement;
    }

    Edits edits() {
        return edits;
    }
}

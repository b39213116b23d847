package app.trellis.expertise;

import app.trellis.activity.ChangedFields;
import app.trellis.expertise.ExpertiseActivity.ConfirmationDeclined;
import app.trellis.expertise.ExpertiseActivity.ConfirmationRequestCancelled;
import app.trellis.expertise.ExpertiseActivity.ConfirmationRequested;
import app.trellis.expertise.ExpertiseActivity.ConfirmationWithdrawn;
import app.trellis.expertise.ExpertiseActivity.EvidenceChosen;
import app.trellis.expertise.ExpertiseActivity.EvidenceRemoved;
import app.trellis.expertise.ExpertiseActivity.ExpertiseAdded;
import app.trellis.expertise.ExpertiseActivity.ExpertiseRemoved;
import app.trellis.expertise.ExpertiseActivity.ExpertiseRenewed;
import app.trellis.expertise.ExpertiseActivity.ExpertiseRevised;
import app.trellis.expertise.ExpertiseActivity.SkillConfirmed;
import app.trellis.forms.Edits;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A skill as a person says it, with all that makes it sure. The level is the person's word; proofs change nothing of it. */
@Entity
@CheckReturnValue
class PersonSkill {

    @Id
    private UUID id;

    private PersonId personId;
    private SkillId skillId;

    @Embedded
    private HeldDetails details;

    private Instant saidAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "person_skill_id", nullable = false, updatable = false)
    private Set<SkillProof> proofs = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "person_skill_id", nullable = false, updatable = false)
    private Set<SkillRequest> requests = new HashSet<>();

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    PersonSkill(PersonId person, SkillId skill, HeldDetails details, Instant at) {
        this.id = UUID.randomUUID();
        this.personId = person;
        this.skillId = skill;
        this.details = details;
        this.saidAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected PersonSkill() {}

    ExpertiseAdded added() {
        return new ExpertiseAdded(id, personId, skillId, saidAt);
    }

    /** Empty if it says all this already. */
    Optional<ExpertiseRevised> revise(HeldDetails revised, Instant at) {
        var fields = ChangedFields.between(details, revised);
        if (fields.isEmpty()) return Optional.empty();
        if (!revised.saysTheSameAs(details)) saidAt = at;
        details = revised;
        edits = edits.next(personId.value());
        return Optional.of(new ExpertiseRevised(id, personId, skillId, at, fields));
    }

    /** The person says that it is still true. */
    ExpertiseRenewed renew(Instant at) {
        saidAt = at;
        return new ExpertiseRenewed(id, personId, skillId, at);
    }

    ExpertiseRemoved removed(Instant at) {
        return new ExpertiseRemoved(id, personId, skillId, at);
    }

    /** Empty where something of the person's own shows it already, up to this level. */
    Optional<EvidenceChosen> show(Evidence.Kind kind, UUID evidence, int level, Instant at) {
        var before = proofs.stream().filter(proof -> proof.isShownBy(evidence)).findFirst();
        if (before.isPresent() && before.get().level() == level) return Optional.empty();
        before.ifPresentOrElse(
                proof -> proof.renew(level, at), () -> proofs.add(SkillProof.shown(kind, evidence, level, at)));
        return Optional.of(new EvidenceChosen(id, personId, skillId, at));
    }

    public boolean isShownBy(Evidence evidence) {
        return proofs.stream().anyMatch(proof -> proof.isShownBy(evidence.id()));
    }

    /** Empty where it does not show it. {@code by} is null where somebody else has withdrawn it. */
    Optional<EvidenceRemoved> hide(UUID evidence, @Nullable PersonId by, Instant at) {
        return proofs.removeIf(proof -> proof.isShownBy(evidence))
                ? Optional.of(new EvidenceRemoved(id, personId, skillId, by, at))
                : Optional.empty();
    }

    /** Empty if they are asked already. */
    Optional<ConfirmationRequested> ask(PersonId other, Instant at) {
        if (isAskedOf(other)) return Optional.empty();
        if (!canBeConfirmedBy(other) || isDeclinedBy(other)) throw new IllegalTransition(details, "ask");
        requests.add(new SkillRequest(other, at));
        return Optional.of(new ConfirmationRequested(id, personId, skillId, other, at));
    }

    /** Empty if they are not asked any more. */
    Optional<ConfirmationRequestCancelled> cancelRequest(PersonId other, Instant at) {
        return requests.removeIf(request -> request.isTo(other) && request.isOpen())
                ? Optional.of(new ConfirmationRequestCancelled(id, personId, skillId, other, at))
                : Optional.empty();
    }

    /** Somebody who was asked cannot say. Empty if they have said so. */
    Optional<ConfirmationDeclined> decline(PersonId by, Instant at) {
        if (isDeclinedBy(by)) return Optional.empty();
        if (!isAskedOf(by)) throw new IllegalTransition(details, "decline");
        requests.stream().filter(request -> request.isTo(by)).forEach(request -> request.decline(at));
        return Optional.of(new ConfirmationDeclined(id, personId, skillId, by, at));
    }

    /** Whether this person can say that it is so: somebody else, who has not said so of this level. */
    public boolean canBeConfirmedBy(PersonId other) {
        return !other.equals(personId) && !isConfirmedBy(other);
    }

    /** Whether this person has confirmed the level that it has now, or a higher one. */
    public boolean isConfirmedBy(PersonId other) {
        return proofs.stream().anyMatch(proof -> proof.isBy(other) && proof.level() >= details.level());
    }

    /** Confirms the level that it has now. Empty if this person has done so. */
    Optional<SkillConfirmed> confirm(PersonId by, Instant at) {
        if (by.equals(personId)) throw new IllegalTransition(details, "confirm one's own");
        requests.removeIf(request -> request.isTo(by));
        if (isConfirmedBy(by)) return Optional.empty();
        proofs.stream()
                .filter(proof -> proof.isBy(by))
                .findFirst()
                .ifPresentOrElse(
                        proof -> proof.renew(details.level(), at),
                        () -> proofs.add(SkillProof.confirmed(details.level(), by, at)));
        return Optional.of(new SkillConfirmed(id, personId, skillId, by, at));
    }

    /** Empty if this person has not confirmed it, at any level. */
    Optional<ConfirmationWithdrawn> withdrawConfirmation(PersonId by, Instant at) {
        return proofs.removeIf(proof -> proof.isBy(by))
                ? Optional.of(new ConfirmationWithdrawn(id, personId, skillId, by, at))
                : Optional.empty();
    }

    public boolean isAskedOf(PersonId other) {
        return requests.stream().anyMatch(request -> request.isTo(other) && request.isOpen());
    }

    boolean isDeclinedBy(PersonId other) {
        return requests.stream().anyMatch(request -> request.isTo(other) && !request.isOpen());
    }

    public UUID id() {
        return id;
    }

    public PersonId personId() {
        return personId;
    }

    public SkillId skillId() {
        return skillId;
    }

    public HeldDetails details() {
        return details;
    }

    public Instant saidAt() {
        return saidAt;
    }

    public Edits edits() {
        return edits;
    }
}

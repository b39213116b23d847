package app.trellis.expertise;

import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A skill of a person in a list.
 *
 * @param retired whether nobody chooses it any more
 * @param old whether it is to be asked about: still true?
 */
record SkillRow(
        UUID id,
        SkillId skillId,
        String label,
        boolean retired,
        int level,
        @Nullable LocalDate lastUsed,
        ShownTo shownTo,
        Instant saidAt,
        boolean old,
        List<ProofRow> proofs) {

    /** What says most: for the highest level, and of several the latest. Null where only the person says it. */
    public @Nullable ProofRow best() {
        return proofs.stream()
                .max(Comparator.comparingInt(ProofRow::level).thenComparing(ProofRow::at))
                .orElse(null);
    }

    /** Whether it is this skill, and as sure already as this would make it. */
    boolean isAsSureAs(OwnEvidence.Offer offer) {
        var best = best();
        return skillId.equals(offer.skill().id()) && best != null && best.level() >= offer.level();
    }

    /** Whether this person has confirmed its level, or a higher one. */
    public boolean isConfirmedBy(PersonId other) {
        return proofs.stream().anyMatch(proof -> other.equals(proof.confirmedBy()) && proof.level() >= level);
    }

    SkillRow with(List<ProofRow> proofs) {
        return new SkillRow(id, skillId, label, retired, level, lastUsed, shownTo, saidAt, old, proofs);
    }
}

package app.trellis.goals;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * A record to which a step of a plan leads.
 *
 * @param kind of the {@link PlanTarget} that knows it
 */
@Embeddable
public record StepTarget(
        @Column(name = "target_kind") String kind,
        @Column(name = "target_id") UUID id) {}

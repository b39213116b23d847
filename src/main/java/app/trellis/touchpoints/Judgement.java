package app.trellis.touchpoints;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What one side says of a case.
 *
 * @param number of the case, from 0
 */
@Embeddable
record Judgement(
        @Enumerated(EnumType.STRING) Side side,
        int number,
        @Enumerated(EnumType.STRING) Sentence sentence,
        String why) {}

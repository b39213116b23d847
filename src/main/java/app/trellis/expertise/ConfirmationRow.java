package app.trellis.expertise;

import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.time.Instant;

/**
 * A skill of somebody else that one is asked to confirm, or has confirmed.
 *
 * @param level as the person says it or, once confirmed, as it was confirmed
 * @param at when one was asked, or confirmed it
 */
record ConfirmationRow(PersonId personId, String name, SkillId skillId, String label, int level, Instant at) {}

package app.trellis.skills;

/**
 * A skill as other pages name it.
 *
 * @param retired whether nobody chooses it any more
 */
public record SkillName(SkillId id, String label, boolean retired) {}

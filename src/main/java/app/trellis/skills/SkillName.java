package app.trellis.skills;

/**
 * A skill as other pages name it.
 *
 * @param concept whether it is one of ESCO, and not a word of the firm
 * @param retired whether nobody chooses it any more
 */
public record SkillName(SkillId id, String label, boolean concept, boolean retired) {}

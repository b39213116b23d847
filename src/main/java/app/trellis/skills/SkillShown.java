package app.trellis.skills;

/** A skill that is asked for or taught, as {@code skills/parts :: asked} shows it. */
public record SkillShown(SkillName skill, int level, boolean must) {}

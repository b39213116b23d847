package app.trellis.goals;

import app.trellis.skills.SkillGap;
import app.trellis.skills.SkillName;
import java.util.List;

/**
 * How far the owner of a goal is from one skill that the job asks for.
 *
 * @param offers what may become a step towards it; empty where it is there
 */
record GapRow(SkillName skill, SkillGap gap, List<PlanLink> offers) {}

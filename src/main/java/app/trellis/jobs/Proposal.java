package app.trellis.jobs;

import app.trellis.skills.SkillAsked;
import java.util.List;

/** What HR may begin with when it writes a profile. */
record Proposal(String summary, List<SkillAsked> asks) {

    static final Proposal NOTHING = new Proposal("", List.of());
}

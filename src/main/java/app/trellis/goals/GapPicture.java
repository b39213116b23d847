package app.trellis.goals;

import app.trellis.skills.SkillGap;
import java.util.List;

/** What the owner of a goal has, nearly has and misses of what the job asks for. */
record GapPicture(List<GapRow> rows) {

    public long have() {
        return count(SkillGap.State.HAVE);
    }

    public long nearly() {
        return count(SkillGap.State.NEARLY);
    }

    public long missing() {
        return count(SkillGap.State.MISSING);
    }

    /** How many steps can be offered. */
    public long offers() {
        return rows.stream().mapToLong(row -> row.offers().size()).sum();
    }

    private long count(SkillGap.State state) {
        return rows.stream().filter(row -> row.gap().state() == state).count();
    }
}

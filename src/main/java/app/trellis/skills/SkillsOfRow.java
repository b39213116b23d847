package app.trellis.skills;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads all skills of a record from one row of a statement that says {@link #COLUMNS} of a table of its own. */
public final class SkillsOfRow {

    public static final String COLUMNS =
            "array_agg(skill_id) AS skill_ids, array_agg(level) AS levels, array_agg(must) AS musts";

    private SkillsOfRow() {}

    public static List<SkillAsked> of(ResultSet row) throws SQLException {
        var skills = row.getArray("skill_ids");
        if (skills == null) return List.of();
        var ids = (UUID[]) skills.getArray();
        var levels = (Number[]) row.getArray("levels").getArray();
        var musts = (Boolean[]) row.getArray("musts").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(each -> new SkillAsked(new SkillId(ids[each]), levels[each].intValue(), musts[each]))
                .toList();
    }
}

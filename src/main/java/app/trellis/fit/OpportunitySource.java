package app.trellis.fit;

import app.trellis.people.CurrentPerson;
import java.util.List;

/** What a feature has that people can take up. A feature implements it as a component of its own. */
public interface OpportunitySource {

    /** So many are compared with a person at most. */
    int MOST = 300;

    /** In a statement with {@link Interests#parameters}: the skills that matter to the person, and the levels that are there. */
    String MINE = "unnest(CAST(:skills AS uuid[]), CAST(:levels AS int[])) AS m(skill_id, level)";

    /**
     * What a row {@code s} of asked skills is worth to {@link #MINE}: a must twice as much, what is one level short half, as
     * in the rule, which looks at the best of them closely.
     */
    String POINTS = """
            (CASE WHEN s.must THEN 2 ELSE 1 END)
            * (CASE WHEN m.level >= s.level THEN 2 WHEN m.level > 0 AND m.level = s.level - 1 THEN 1 ELSE 0 END)""";

    /**
     * What this person can take up today, of what has to do with these interests: at most {@value #MOST}, those that the
     * person has most for. One statement, by an index, of all there are.
     */
    List<Opportunity> openTo(CurrentPerson me, Interests interests);
}

package app.trellis.appreciation;

import static java.util.stream.Collectors.joining;

import app.trellis.lists.Conditions;
import app.trellis.lists.Facet;
import app.trellis.lists.ListQuery;
import app.trellis.skills.SkillId;
import java.util.List;

/**
 * What somebody looks for on the wall.
 *
 * @param whose empty for all
 * @param skills named by an address from elsewhere
 */
record WallFilter(ListQuery query, List<Whose> whose, List<ValueId> values, List<SkillId> skills, WallSort sort) {

    /** My own thanks, hidden or not. Those of others cannot be asked for person by person. */
    enum Whose {
        FOR_ME("EXISTS (SELECT FROM appreciation_receiver m WHERE m.appreciation_id = a.id AND m.person_id = :viewer)"),
        FROM_ME("a.author_id = :viewer");

        final String sql;

        Whose(String sql) {
            this.sql = sql;
        }
    }

    static WallFilter from(ListQuery query, Facet values) {
        query.offer("value", values);
        return new WallFilter(
                query,
                query.all("whose", Whose.class),
                query.all("value", ValueId::of),
                query.all("skill", SkillId::of),
                query.sort(WallSort.class, WallSort.NEWEST, WallSort.RELEVANCE));
    }

    Conditions on(Conditions conditions) {
        conditions.add(
                whose.isEmpty()
                        ? "a.hidden_at IS NULL"
                        : whose.stream().map(one -> one.sql).collect(joining(" OR ", "(", ")")));
        return conditions
                .among("a.value_id", values.stream().map(ValueId::value).toList())
                .among("a.skill_id", skills.stream().map(SkillId::value).toList());
    }
}

package app.trellis.responsibilities;

import app.trellis.fit.Band;
import app.trellis.lists.Conditions;
import app.trellis.lists.Facet;
import app.trellis.lists.ListQuery;
import app.trellis.skills.SkillId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What somebody looks for on the board.
 *
 * @param skills that it needs or teaches
 * @param bands how well it is to fit the reader; empty for any
 * @param statuses empty for those that one can volunteer for
 */
record ResponsibilityFilter(
        ListQuery query,
        List<WeeklyHours> hours,
        List<SkillId> skills,
        List<Band> bands,
        List<ResponsibilityStatus> statuses,
        ResponsibilitySort sort) {

    /** Nobody who asks for it any more, once it is over. */
    static final String OPEN = "r.status = 'OPEN' AND r.ends_on >= :today";

    static ResponsibilityFilter from(ListQuery query, Facet skills) {
        query.offer("skill", skills);
        return new ResponsibilityFilter(
                query,
                query.all("hours", WeeklyHours.class),
                query.all("skill", SkillId::of),
                query.all("fit", Band.class),
                query.all("status", ResponsibilityStatus.class),
                query.sort(ResponsibilitySort.class, ResponsibilitySort.NEWEST, ResponsibilitySort.RELEVANCE));
    }

    /** Whether it is about how well responsibilities fit the reader. */
    boolean asksForFit() {
        return sort == ResponsibilitySort.FIT || !bands.isEmpty();
    }

    /** As conditions on {@code responsibility r}: a draft is for those who lead it and HR. */
    Conditions on(Conditions conditions, LocalDate today) {
        conditions.with("today", today);
        if (statuses.isEmpty()) conditions.add(OPEN);
        else
            conditions
                    .among("r.status", statuses)
                    .add("(r.status <> 'DRAFT' OR :me IN (r.owner_id, r.stand_in_id) OR :hr)");
        if (!hours.isEmpty())
            conditions.add(hours.stream()
                    .map(one -> "r.hours BETWEEN %d AND %d".formatted(one.from, one.to))
                    .collect(Collectors.joining(" OR ", "(", ")")));
        if (!skills.isEmpty())
            conditions.add("""
                    r.id = ANY (ARRAY(
                      SELECT n.responsibility_id FROM responsibility_skill n WHERE n.skill_id = ANY (:skills)
                      UNION SELECT t.responsibility_id FROM responsibility_teaches t WHERE t.skill_id = ANY (:skills)))""", "skills", skills.stream().map(SkillId::value).toArray(UUID[]::new));
        return conditions;
    }
}

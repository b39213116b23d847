package app.trellis.lessons;

import app.trellis.lists.Conditions;
import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.people.DepartmentId;
import app.trellis.skills.SkillId;
import java.util.List;
import java.util.UUID;

/**
 * What somebody looks for in the library.
 *
 * @param work the kind of work: the departments that it was shared from
 */
record LibraryFilter(
        ListQuery query, List<LessonKind> kinds, List<SkillId> skills, List<DepartmentId> work, LibrarySort sort) {

    static LibraryFilter from(ListQuery query, LibraryFacets facets) {
        query.offer("skill", facets.skills());
        query.offer("work", facets.work());
        facets.work().all().forEach(one -> query.name(one.value(), one.label()));
        facets.skills().all().forEach(one -> query.name(one.value(), one.label()));
        return new LibraryFilter(
                query,
                query.all("kind", LessonKind.class),
                query.all("skill", SkillId::of),
                query.all("work", DepartmentId::of),
                query.sort(LibrarySort.class, LibrarySort.HELPFUL, LibrarySort.RELEVANCE));
    }

    /** As conditions on {@code lessons.shared_lesson l}. */
    Conditions on(Conditions conditions, CurrentPerson me) {
        conditions
                .add(SharedLessons.VISIBLE, "me", me.id().value())
                .with("hr", me.hr())
                .among("l.kind", kinds)
                .among("l.department_id", work.stream().map(DepartmentId::value).toList());
        if (!skills.isEmpty())
            conditions.add(
                    "l.skills && :skills",
                    "skills",
                    skills.stream().map(SkillId::value).toArray(UUID[]::new));
        return conditions;
    }
}

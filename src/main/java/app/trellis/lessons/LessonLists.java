package app.trellis.lessons;

import app.trellis.lists.Conditions;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.RecordRows;
import app.trellis.people.PersonId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads lessons for the pages. */
@Component
@Transactional(readOnly = true)
class LessonLists {

    private static final String ROWS = """
            SELECT l.id, l.kind, left(coalesce(nullif(l.saw, ''), nullif(l.made_sense, ''), nullif(l.surprised, ''), nullif(l.helped, ''),
              l.action), 200) AS heading, l.action, l.try_by, l.draft FROM %s""";

    private final ListReader lists;

    LessonLists(ListReader lists) {
        this.lists = lists;
    }

    /** The latest first. */
    Page<LessonRow> ownedBy(PersonId owner, Pageable page) {
        var conditions = new Conditions().add("l.owner_id = :owner", "owner", owner.value());
        return lists.page(
                new ListStatement("lessons.lesson l", conditions, "l.created_at DESC, l.id", ROWS),
                page,
                new RecordRows<>(LessonRow.class));
    }
}

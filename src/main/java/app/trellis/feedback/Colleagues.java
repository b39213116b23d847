package app.trellis.feedback;

import app.trellis.clients.ClientStaffing;
import app.trellis.lists.Conditions;
import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the people an author may write about: for a client's contact, the client's staff; for employees, all employees. */
@Component
@Transactional(readOnly = true)
class Colleagues {

    private static final int ENOUGH = 25;

    private final ClientStaffing staffing;
    private final JdbcClient jdbc;

    Colleagues(ClientStaffing staffing, JdbcClient jdbc) {
        this.staffing = staffing;
        this.jdbc = jdbc;
    }

    /** Without search words, the people close to the author: reports, manager and the manager's other reports. */
    List<PersonCard> like(ListQuery query, CurrentPerson me) {
        if (me.client()) return staffLike(query, me);
        var conditions = new Conditions()
                .add(
                        "p.kind = 'EMPLOYEE' AND p.left_on IS NULL AND p.id <> :me",
                        "me",
                        me.id().value())
                .each(query.words(), "p.search @@ (SELECT search_query(:word, 'ABC'))");
        if (query.words().isEmpty()) conditions.add("""
                    (p.manager_id = :me OR EXISTS (SELECT FROM person mine WHERE mine.id = :me
                      AND (mine.manager_id = p.id OR mine.manager_id = p.manager_id)))""");
        return cards(conditions, "(p.manager_id = :me) DESC NULLS LAST, p.name, p.id LIMIT " + ENOUGH);
    }

    private List<PersonCard> staffLike(ListQuery query, CurrentPerson me) {
        var staff = staffing.staffForContact(me.id());
        if (staff.isEmpty() || query.words().isEmpty()) return staff;
        var ids = staff.stream().map(person -> person.id().value()).toList();
        return cards(
                new Conditions()
                        .among("p.id", ids)
                        .each(query.words(), "p.search @@ (SELECT search_query(:word, 'AB'))"),
                "p.name, p.id");
    }

    private List<PersonCard> cards(Conditions conditions, String order) {
        return jdbc.sql("SELECT p.id, p.name, p.job_title FROM person p" + conditions.where() + " ORDER BY " + order)
                .params(conditions.parameters())
                .query(PersonCard.class)
                .list();
    }
}

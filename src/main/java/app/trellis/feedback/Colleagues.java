package app.trellis.feedback;

import app.trellis.clients.Engagements;
import app.trellis.lists.Conditions;
import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the people whom an author may write about: for a client's contact, who works for the client; for others, everybody. */
@Component
@Transactional(readOnly = true)
class Colleagues {

    private static final int ENOUGH = 25;

    private final Engagements engagements;
    private final JdbcClient jdbc;

    Colleagues(Engagements engagements, JdbcClient jdbc) {
        this.engagements = engagements;
        this.jdbc = jdbc;
    }

    /** Without words, those who are close: the author's reports, manager and department. */
    List<PersonCard> like(ListQuery query, CurrentPerson me) {
        if (me.client()) return staffLike(query, me);
        var conditions = new Conditions()
                .add(
                        "p.kind = 'EMPLOYEE' AND p.left_on IS NULL AND p.id <> :me",
                        "me",
                        me.id().value())
                .each(query.words(), "p.words LIKE '% ' || plain(:word) || '%'");
        if (query.words().isEmpty()) conditions.add("""
                    (p.manager_id = :me OR EXISTS (SELECT FROM person mine WHERE mine.id = :me
                      AND (mine.manager_id = p.id OR mine.manager_id = p.manager_id)))""");
        return jdbc.sql("SELECT p.id, p.name, p.job_title FROM person p" + conditions.where()
                        + " ORDER BY (p.manager_id = :me) DESC NULLS LAST, plain(p.name), p.id LIMIT " + ENOUGH)
                .params(conditions.parameters())
                .query(PersonCard.class)
                .list();
    }

    private List<PersonCard> staffLike(ListQuery query, CurrentPerson me) {
        var words = query.words().stream().map(Colleagues::plain).toList();
        return engagements
                .accountOfContact(me.id())
                .map(account -> engagements.staffOf(account.id()))
                .orElse(List.of())
                .stream()
                .filter(person ->
                        words.stream().allMatch(word -> plain(person.name()).contains(word)))
                .toList();
    }

    /** As the database compares: without accents, in small letters. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}

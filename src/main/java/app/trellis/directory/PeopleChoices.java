package app.trellis.directory;

import app.trellis.lists.Conditions;
import app.trellis.lists.SearchWords;
import app.trellis.people.PersonId;
import app.trellis.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds people to choose from, by the beginnings of their names, job titles and email addresses, in one statement. */
@Component
@Transactional(readOnly = true)
class PeopleChoices {

    static final int MOST = 10;

    private static final String PICKABLE = "(p.kind = 'EMPLOYEE' AND p.left_on IS NULL OR p.id = ANY (:also))";

    /** The key of a name takes longer than all the rest: OFFSET, so that it is worked out once. */
    private static final String CHOICE = """
            SELECT p.id, p.name, p.job_title, d.name AS department, p.email,
              count(*) OVER (PARTITION BY k.key, p.job_title, d.id) > 1 AS namesake
            FROM person p CROSS JOIN LATERAL (SELECT text_key(p.name) AS key OFFSET 0) k
              LEFT JOIN department d ON d.id = p.department_id""";

    /** A search takes so few letters for a whole word; here they begin a name. */
    private static final Pattern BEGUN = Pattern.compile("\\p{L}{1,2}");

    private final JdbcClient jdbc;

    PeopleChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is called so or has this address stands first, then whose name begins so, then whose name has the words. */
    List<PersonChoice> like(String text, Collection<PersonId> also) {
        var words = SearchWords.of(text).toList();
        if (words.isEmpty()) return List.of();
        var last = words.get(words.size() - 1);
        var isBegun = BEGUN.matcher(last).matches();
        var whole = isBegun ? words.subList(0, words.size() - 1) : words;
        var conditions = new Conditions().add(PICKABLE, "also", ids(also)).with("key", Text.key(text));
        conditions.with("words", whole.toArray(String[]::new));
        if (!whole.isEmpty())
            conditions.add("p.search @@ (SELECT search_queries(CAST(:words AS text[]), ' & ', 'ABC'))");
        if (isBegun)
            conditions.add("p.search @@ (SELECT CAST(quote_literal(plain(:last)) || ':*A' AS tsquery))", "last", last);
        return jdbc.sql("""
                        %s%s
                        ORDER BY k.key = :key OR coalesce(text_key(p.email) = :key, false) DESC,
                          starts_with(k.key, :key) DESC,
                          p.search @@ (SELECT search_queries(CAST(:words AS text[]), ' & ', 'A')) DESC, p.name, p.id
                        LIMIT %d""".formatted(CHOICE, conditions.where(), MOST))
                .params(conditions.parameters())
                .query(PersonChoice.class)
                .list();
    }

    Optional<PersonChoice> with(PersonId id, Collection<PersonId> also) {
        var conditions = new Conditions().add(PICKABLE, "also", ids(also)).add("p.id = :id", "id", id.value());
        return jdbc.sql(CHOICE + conditions.where())
                .params(conditions.parameters())
                .query(PersonChoice.class)
                .optional();
    }

    /** The name of an employee who has left and is meant by the id, the name or the address. */
    Optional<String> leaver(PickedPerson picked) {
        return jdbc.sql("""
                        SELECT name FROM person WHERE kind = 'EMPLOYEE' AND left_on IS NOT NULL
                          AND (id = :id OR text_key(name) = :key OR text_key(email) = :key) LIMIT 1""")
                .param("id", picked.id() == null ? null : picked.id().value())
                .param("key", Text.key(picked.text()))
                .query(String.class)
                .optional();
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}

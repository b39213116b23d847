package app.trellis.skills;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import app.trellis.lists.Elsewhere;
import app.trellis.lists.ListQuery;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.WordSearch;
import app.trellis.text.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Answers the questions that other modules have about skills. */
@Component
@Transactional(readOnly = true)
public class Vocabulary {

    /** A description tells what a skill is about, and is not what people call it. */
    private static final String NAMES = "AB";

    private static final String ALIKE = "plain(s.label || ' ' || joined(s.synonyms))";

    static final WordSearch WORDS = new WordSearch("s.search", ALIKE);

    private static final WordSearch CALLED = new WordSearch("s.search", NAMES, List.of(), ALIKE);

    private static final Pattern BEGUN = Pattern.compile("\\p{L}{1,2}");

    private static final String CHOSEN =
            "s.id, s.label, s.uri IS NOT NULL AS concept, s.retired_at IS NOT NULL AS retired";

    /** The name itself, then a synonym, then what resembles it most; among equals the words of the firm. */
    static final String BEST = """
            text_key(s.label) = (SELECT text_key(:text)) DESC, s.names @> ARRAY[(SELECT text_key(:text))] DESC, relevance DESC,
              s.uri IS NOT NULL, s.label, s.id""";

    private final JdbcClient jdbc;
    private final ListReader lists;

    Vocabulary(JdbcClient jdbc, ListReader lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** The names of all given skills in one statement. Unknown ids are missing from the answer. */
    public Map<SkillId, SkillName> names(Collection<SkillId> skills) {
        if (skills.isEmpty()) return Map.of();
        return jdbc
                .sql("SELECT %s FROM skill s WHERE s.id = ANY (:ids)".formatted(CHOSEN))
                .param("ids", skills.stream().map(SkillId::value).toArray(UUID[]::new))
                .query((row, number) -> name(row))
                .list()
                .stream()
                .collect(toMap(SkillName::id, Function.identity()));
    }

    /** What is said instead of a skill, or what it was merged with; empty for none. */
    public Optional<SkillId> successor(SkillId skill) {
        return jdbc.sql("SELECT successor_id FROM skill WHERE id = :id AND successor_id IS NOT NULL")
                .param("id", skill.value())
                .query(UUID.class)
                .optional()
                .map(SkillId::new);
    }

    /** What is asked for or taught, as pages show it: in the order of the list, in one statement. */
    public List<SkillShown> shown(List<SkillAsked> asked) {
        var names = names(asked.stream().map(SkillAsked::skill).toList());
        return asked.stream()
                .filter(one -> names.containsKey(one.skill()))
                .map(one -> new SkillShown(requireNonNull(names.get(one.skill())), one.level(), one.must()))
                .toList();
    }

    /**
     * The skills that somebody means by these words, perhaps not yet typed to the end, the best first: the exact label, a
     * synonym, a beginning, a word, a typing error. Retired ones are left out.
     */
    public List<SkillName> search(String words, int most) {
        var asked = new ListQuery(MultiValueMap.fromSingleValue(Map.of("q", words)));
        if (asked.words().isEmpty()) return List.of();
        var begun = begun(asked, most);
        if (!begun.isEmpty()) return begun;
        return lists.search(
                        asked,
                        CALLED,
                        (conditions, relevance) -> new ListStatement(
                                "skill s",
                                conditions.add("s.retired_at IS NULL"),
                                relevance,
                                BEST,
                                "SELECT " + CHOSEN + " FROM %s"),
                        PageRequest.of(0, most),
                        (row, number) -> name(row))
                .rows()
                .getContent();
    }

    /** A search takes one or two letters for a whole word; who is still typing begins one. */
    private List<SkillName> begun(ListQuery asked, int most) {
        var words = asked.words().toList();
        var last = words.get(words.size() - 1);
        if (!BEGUN.matcher(last).matches()) return List.of();
        return jdbc.sql("""
                        SELECT %s FROM skill s WHERE s.retired_at IS NULL
                          AND (s.search @@ (SELECT search_queries(CAST(:words AS text[]), ' & ', 'AB')) OR cardinality(CAST(:words AS text[])) = 0)
                          AND s.search @@ (SELECT CAST(quote_literal(plain(:last)) || ':*AB' AS tsquery))
                        ORDER BY text_key(s.label) = :key DESC, s.names @> ARRAY[CAST(:key AS text)] DESC,
                          starts_with(text_key(s.label), :key) DESC, s.uri IS NOT NULL, s.label, s.id LIMIT :most
                        """.formatted(CHOSEN))
                .param("words", words.subList(0, words.size() - 1).toArray(String[]::new))
                .param("last", last)
                .param("key", Text.key(asked.q()))
                .param("most", most)
                .query((row, number) -> name(row))
                .list();
    }

    /** The skill that is called exactly so, by its label or else by a synonym; empty where several are. */
    public Map<String, SkillName> called(Collection<String> names) {
        var keys = names.stream()
                .map(Text::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        if (keys.isEmpty()) return Map.of();
        var found = jdbc
                .sql("""
                        SELECT s.*, s.uri IS NOT NULL AS concept, s.retired_at IS NOT NULL AS retired FROM (
                          SELECT key, s.id, s.label, s.uri, s.retired_at, rank() OVER (PARTITION BY key ORDER BY kind) AS rank,
                            count(*) OVER (PARTITION BY key, kind) AS equals
                          FROM unnest(CAST(:keys AS text[])) AS key JOIN skill s ON s.names @> ARRAY[key]
                          CROSS JOIN LATERAL (SELECT CASE WHEN text_key(s.label) <> key THEN 2
                            WHEN s.uri IS NOT NULL THEN 1 ELSE 0 END AS kind) k
                          WHERE s.retired_at IS NULL) s
                        WHERE rank = 1 AND equals = 1""")
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("key"), name(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return names.stream()
                .distinct()
                .filter(name -> found.containsKey(Text.key(name)))
                .collect(toMap(Function.identity(), name -> requireNonNull(found.get(Text.key(name)))));
    }

    /** Finds rows of a list by what their skills are called; {@code s} is the skill in the condition. */
    public static Elsewhere elsewhere(String condition) {
        return new Elsewhere(condition, "s.search", NAMES, ALIKE);
    }

    private static SkillName name(ResultSet row) throws SQLException {
        return new SkillName(
                new SkillId(row.getObject("id", UUID.class)),
                row.getString("label"),
                row.getBoolean("concept"),
                row.getBoolean("retired"));
    }
}

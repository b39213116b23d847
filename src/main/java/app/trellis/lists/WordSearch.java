package app.trellis.lists;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * How a list finds and ranks its rows by words, as SQL on the columns of its table. Values of the search are asked for by
 * {@code (SELECT …)}, so that they are worked out once and not for each row.
 *
 * @param vector what a row is found by, {@code o.search}: made by {@code search_title} of its title, and of other texts
 * @param weights of the vector's texts that count, {@code ABC}; empty for all
 * @param elsewhere the other rows, of which there are few, whose words count for this one
 * @param text what a misspelt word is compared with, as an index has it: {@code plain(o.title || ' ' || o.location)}
 */
public record WordSearch(String vector, String weights, List<Elsewhere> elsewhere, String text) {

    /** What is found by its own words alone. */
    public WordSearch(String vector, String text) {
        this(vector, "", List.of(), text);
    }

    /** The condition that this vector has {@code :word}. */
    public static String holds(String vector) {
        return vector + " @@ (SELECT search_query(:word))";
    }

    /** The conditions on rows that have each word, and not only one that resembles it. */
    public Conditions exactly(ListQuery query) {
        var conditions = new Conditions();
        narrow(conditions, query, false);
        return conditions;
    }

    /** The rows that have each word, or, where similar ones will do, one that resembles it. */
    void narrow(Conditions conditions, ListQuery query, boolean similar) {
        var words = query.words().toList();
        conditions.with("text", query.q()).with("words", words.toArray(String[]::new));
        if (similar)
            conditions.each(
                    "word",
                    words,
                    word -> SearchWords.canBeMisspelt(word)
                            ? "(%s OR (SELECT plain(:word)) <%% %s%s)".formatted(held(), text, resembledElsewhere())
                            : "(" + held() + ")");
        else if (!words.isEmpty()) conditions.add(holdsAll(conditions, words));
    }

    /** All words are asked of the index together. A row that has some of them elsewhere is found by these, and then looked at. */
    private String holdsAll(Conditions conditions, List<String> words) {
        var own = "%s @@ (SELECT search_queries(CAST(:words AS text[]), ' & ', '%s'))".formatted(vector, weights);
        if (elsewhere.isEmpty()) return own;
        var each = new Conditions().each("word", words, word -> "(" + held() + ")");
        each.parameters().forEach(conditions::with);
        var some = elsewhere.stream().map(Elsewhere::holdsAny).collect(joining(" OR "));
        return "(%s OR (%s) AND (%s) IS TRUE)".formatted(own, some, each.where().replaceFirst(" WHERE ", ""));
    }

    /** The condition that a row has {@code :word}. */
    private String held() {
        var own = "%s @@ (SELECT search_query(:word, '%s'))".formatted(vector, weights);
        return elsewhere.stream().map(other -> " OR " + other.holdsOne()).collect(joining("", own, ""));
    }

    private String resembledElsewhere() {
        return elsewhere.stream().map(other -> " OR " + other.resembles()).collect(joining());
    }

    /**
     * How well a row fits, as an expression: the title itself, then titles that begin so, then titles that have all the
     * words, each as good as the next; then the rest by how much they have of them.
     */
    String relevance(ListQuery query, boolean similar) {
        if (query.words().isEmpty()) return "0";
        if (similar) return "word_similarity((SELECT plain(:text)), %s)".formatted(text);
        return """
                CASE WHEN NOT %1$s @@ (SELECT search_queries(CAST(:words AS text[]), ' & ', 'A'))
                    THEN ts_rank(%1$s, (SELECT search_queries(CAST(:words AS text[]), ' | ')), 32)
                  WHEN %1$s @@ (SELECT search_title_query(:text, true)) THEN 4
                  WHEN %1$s @@ (SELECT search_title_query(:text, false)) THEN 3
                  ELSE 2 END""".formatted(vector);
    }
}

package app.trellis.lists;

/**
 * How a list finds and ranks its rows by words, as SQL on the columns of its table. Values of the search are asked for by
 * {@code (SELECT …)}, so that they are worked out once and not for each row.
 *
 * @param vector what a row is found by, {@code o.search}: made by {@code search_title} of its title, and of other texts
 * @param held the condition that a row has a word, which stands in it as {@code :word}
 * @param text what a misspelt word is compared with, as an index has it: {@code plain(o.title || ' ' || o.location)}
 */
public record WordSearch(String vector, String held, String text) {

    /** What is found by its own words alone. */
    public WordSearch(String vector, String text) {
        this(vector, holds(vector), text);
    }

    /** The condition that this vector has {@code :word}. */
    public static String holds(String vector) {
        return vector + " @@ (SELECT search_query(:word))";
    }

    /** The rows that have each word, or, where similar ones will do, one that resembles it. */
    void narrow(Conditions conditions, ListQuery query, boolean similar) {
        conditions
                .with("text", query.q())
                .with("words", query.words().toList().toArray(String[]::new))
                .each(
                        "word",
                        query.words().toList(),
                        word -> similar && SearchWords.canBeMisspelt(word)
                                ? "(%s OR (SELECT plain(:word)) <%% %s)".formatted(held, text)
                                : "(" + held + ")");
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

package app.trellis.lists;

/**
 * Where a row is found by the words of another, as an opening is by the name of its department.
 *
 * @param condition on the row that is looked for, {@code %s} standing for the one on the other:
 *     {@code o.department_id = ANY (ARRAY(SELECT id FROM department WHERE %s))}
 * @param vector what the other row is found by
 * @param weights of the vector's texts that count, {@code ABC}; empty for all
 * @param text what a misspelt word is compared with; empty where none is meant
 */
public record Elsewhere(String condition, String vector, String weights, String text) {

    String holdsOne() {
        return condition.formatted("%s @@ (SELECT search_query(:word, '%s'))".formatted(vector, weights));
    }

    String holdsAny() {
        return condition.formatted(
                "%s @@ (SELECT search_queries(CAST(:words AS text[]), ' | ', '%s'))".formatted(vector, weights));
    }

    String resembles() {
        return text.isEmpty() ? "false" : condition.formatted("(SELECT plain(:word)) <%% %s".formatted(text));
    }
}

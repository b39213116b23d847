package app.trellis.lists;

import org.jspecify.annotations.Nullable;

/**
 * How a list is read: which rows, in which order, and what of them.
 *
 * @param from the table and the alias that the conditions name, {@code opening o}; then what conditions or order need
 *     joined, a row at most for each of the table's
 * @param relevance how well a row fits the words, as an expression that {@code order} may name {@code relevance}
 * @param order a closed choice of the code, never text of a request
 * @param select what is read of the rows of one page, {@code %s} standing for their table under the same alias:
 *     {@code SELECT o.title, d.name FROM %s JOIN department d ON d.id = o.department_id}; has what the order names
 * @param known how many rows there are; null when they must be counted, up to the thousand that a list shows
 */
public record ListStatement(
        String from,
        Conditions conditions,
        String relevance,
        String order,
        String select,
        @Nullable Long known) {

    /** A list whose rows must be counted. */
    public ListStatement(String from, Conditions conditions, String relevance, String order, String select) {
        this(from, conditions, relevance, order, select, null);
    }

    /** A list without an order by relevance. */
    public ListStatement(String from, Conditions conditions, String order, String select) {
        this(from, conditions, "0", order, select, null);
    }

    String count() {
        return "SELECT count(*) FROM (SELECT FROM %s%s LIMIT %d) counted"
                .formatted(from, conditions.where(), ListPage.MOST + 1);
    }

    /** Whether all rows must be read to find the best, so that it costs nothing to count them by the way. */
    boolean isRanked() {
        return known == null && !relevance.equals("0");
    }

    /**
     * The page is cut from the table first, so that only its rows are read whole and joined. Where the list is ranked, each
     * has as {@code total} how many there are.
     */
    String page(int size, long offset) {
        var words = from.split(" ", 3);
        var table = words[0];
        var alias = words[1];
        var found = "SELECT %s.id, %s AS relevance%s FROM %s%s ORDER BY %s LIMIT %d OFFSET %d"
                .formatted(
                        alias,
                        relevance,
                        isRanked() ? ", count(*) OVER () AS total" : "",
                        from,
                        conditions.where(),
                        order,
                        size,
                        offset);
        var page = "(SELECT %1$s.*, page.relevance%2$s FROM (%3$s) page JOIN %4$s %1$s USING (id)) %1$s"
                .formatted(alias, isRanked() ? ", page.total" : "", found, table);
        var read = isRanked() ? select.replaceFirst("SELECT ", "SELECT " + alias + ".total, ") : select;
        return read.formatted(page) + " ORDER BY " + order;
    }
}

package app.trellis.openings;

/** The orders that the list offers. A closed list: nothing from the request reaches the SQL. */
enum OpeningSort {
    RELEVANCE("relevance DESC, o.published_at DESC, o.id"),
    NEWEST("o.published_at DESC, o.id"),
    CLOSING("o.closes_on, o.id"),
    /** One currency after the other: their amounts cannot be compared. */
    PAY("o.pay_currency_shown NULLS LAST, o.pay_yearly DESC NULLS LAST, o.id"),
    TITLE("o.title, o.id"),
    /** The best for the reader first, of those that have to do with the reader. */
    FIT("array_position(:fitting, o.id), o.id");

    final String sql;

    OpeningSort(String sql) {
        this.sql = sql;
    }
}

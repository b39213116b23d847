package app.trellis.openings;

import app.trellis.lists.Conditions;
import java.time.LocalDate;

/** What a filter asks for, as conditions on {@code opening o}. */
class OpeningConditions {

    /** Openings that one can apply for. */
    static final String OPEN = "o.status = 'PUBLISHED' AND (o.closes_on IS NULL OR o.closes_on >= :today)";

    /** A word as it is or as a beginning, in the opening or as the name of its department. */
    private static final String HELD = """
            o.search @@ to_tsquery('trellis', :word || ':*') OR o.department_id = ANY (ARRAY(
              SELECT id FROM department WHERE to_tsvector('trellis', name) @@ to_tsquery('trellis', :word || ':*')))""";

    private static final String ALIKE = "plain(:word) <% plain(o.title || ' ' || o.location)";

    private OpeningConditions() {}

    /** {@code similar}: whether words may only resemble those of an opening. */
    static Conditions of(OpeningFilter filter, LocalDate today, boolean similar) {
        var conditions = new Conditions().with("today", today);
        if (filter.statuses().isEmpty()) conditions.add(OPEN);
        conditions
                .among("o.status", filter.statuses())
                .among(
                        "o.department_id",
                        filter.departments().stream().map(id -> id.value()).toList())
                .among("o.location", filter.locations())
                .among("o.workplace", filter.workplaces())
                .among("o.employment_type", filter.types());
        if (filter.pay() != null) conditions.add("o.pay_yearly >= :pay", "pay", filter.pay());
        return conditions
                .each(filter.query().words(), similar ? "(" + HELD + " OR " + ALIKE + ")" : "(" + HELD + ")")
                .with("words", filter.query().anyWord())
                .with("text", filter.query().q());
    }

    /** How well an opening fits the words, as an expression. */
    static String relevance(OpeningFilter filter, boolean similar) {
        if (filter.query().words().isEmpty()) return "0";
        return similar
                ? "word_similarity(plain(:text), plain(o.title || ' ' || o.location))"
                : "ts_rank(o.search, to_tsquery('trellis', :words))";
    }
}

package app.trellis.openings;

import app.trellis.lists.Conditions;
import app.trellis.lists.WordSearch;
import java.time.LocalDate;

/** What a filter asks for, as conditions on {@code opening o}. */
class OpeningConditions {

    /** Openings that one can apply for. */
    static final String OPEN = "o.status = 'PUBLISHED' AND (o.closes_on IS NULL OR o.closes_on >= :today)";

    /** By the words of the opening or of the name of its department. */
    static final WordSearch WORDS = new WordSearch(
            "o.search",
            "",
            "o.department_id = ANY (ARRAY(SELECT id FROM department WHERE search @@ (SELECT :query)))",
            "plain(o.title || ' ' || o.location)");

    private OpeningConditions() {}

    static Conditions of(OpeningFilter filter, LocalDate today, Conditions conditions) {
        conditions.with("today", today);
        if (filter.statuses().isEmpty()) conditions.add(OPEN);
        conditions
                .among("o.status", filter.statuses())
                .among(
                        "o.department_id",
                        filter.departments().stream().map(id -> id.value()).toList())
                .among("o.location", filter.locations())
                .among("o.workplace", filter.workplaces())
                .among("o.employment_type", filter.types());
        var pay = filter.pay();
        if (pay.currency() != null) conditions.add("o.pay_currency_shown = :currency", "currency", pay.currency());
        if (pay.least() != null) conditions.add("o.pay_yearly >= :pay", "pay", pay.least());
        return conditions;
    }
}

package app.trellis.openings;

import app.trellis.lists.Conditions;
import app.trellis.lists.Elsewhere;
import app.trellis.lists.WordSearch;
import app.trellis.skills.Vocabulary;
import java.time.LocalDate;
import java.util.List;

/** What a filter asks for, as conditions on {@code opening o}. */
class OpeningConditions {

    /** Openings that one can apply for. */
    static final String OPEN = "o.status = 'PUBLISHED' AND (o.closes_on IS NULL OR o.closes_on >= :today)";

    /** Somebody else applied, and nobody has looked at it. */
    private static final String WAITS = """
            EXISTS (SELECT FROM job_application a
              WHERE a.opening_id = o.id AND a.stage = 'RECEIVED' AND a.applicant_id <> :reviewer)""";

    /** By the words of the opening, of the name of its department, or of the skills that it asks for. */
    static final WordSearch WORDS = new WordSearch(
            "o.search",
            "",
            List.of(
                    new Elsewhere(
                            "o.department_id = ANY (ARRAY(SELECT d.id FROM department d WHERE %s))",
                            "d.search", "", ""),
                    Vocabulary.elsewhere("""
                            o.id = ANY (ARRAY(SELECT a.opening_id FROM opening_skill a
                              JOIN skill s ON s.id = a.skill_id WHERE %s))""")),
            "plain(o.title || ' ' || o.location)");

    private OpeningConditions() {}

    static Conditions of(OpeningFilter filter, LocalDate today, Conditions conditions) {
        conditions.with("today", today);
        var reviewer = filter.reviewer();
        if (reviewer == null) {
            if (filter.statuses().isEmpty()) conditions.add(OPEN);
        } else {
            conditions.add(WAITS, "reviewer", reviewer.id().value());
            if (!reviewer.hr()) conditions.add("o.hiring_manager_id = :reviewer");
        }
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

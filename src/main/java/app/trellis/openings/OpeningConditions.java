package app.trellis.openings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a filter asks for, as conditions on {@code opening o} and their parameters. */
class OpeningConditions {

    /** Openings that one can apply for. */
    static final String OPEN = "o.status = 'PUBLISHED' AND (o.closes_on IS NULL OR o.closes_on >= :today)";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final boolean worded;
    private final boolean similar;

    /** {@code similar}: whether words may only resemble those of an opening. */
    OpeningConditions(OpeningFilter filter, LocalDate today, boolean publicOnly, boolean similar) {
        this.worded = !filter.words().isEmpty();
        this.similar = similar;
        if (filter.statuses().isEmpty()) {
            conditions.add(OPEN);
            parameters.put("today", today);
        }
        among("status", names(filter.statuses()));
        among(
                "department_id",
                filter.departments().stream().map(id -> id.value()).toList());
        among("location", filter.locations());
        among("workplace", names(filter.workplaces()));
        among("employment_type", names(filter.types()));
        if (filter.pay() != null) {
            conditions.add("o.pay_yearly >= :pay");
            parameters.put("pay", filter.pay());
        }
        if (publicOnly) conditions.add("o.audience = 'EVERYONE'");
        match(filter.words());
    }

    String where() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** How well an opening fits the words, as an expression. */
    String relevance() {
        if (!worded) return "0";
        return similar
                ? "word_similarity(plain(:text), plain(o.title || ' ' || o.location))"
                : "ts_rank(o.search, to_tsquery('trellis', :words))";
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    private void among(String column, List<?> values) {
        if (values.isEmpty()) return;
        conditions.add("o.%1$s IN (:%1$s)".formatted(column));
        parameters.put(column, values);
    }

    /** Every word must be found: as it is or as a beginning, in the opening or as the name of its department. */
    private void match(List<String> words) {
        for (var i = 0; i < words.size(); i++) {
            parameters.put("word" + i, words.get(i) + ":*");
            var alike = "";
            if (similar) {
                parameters.put("plain" + i, words.get(i));
                alike = " OR plain(:plain%1$d) <%% plain(o.title || ' ' || o.location)".formatted(i);
            }
            conditions.add("""
                    (o.search @@ to_tsquery('trellis', :word%1$d) OR o.department_id = ANY (ARRAY(
                      SELECT id FROM department WHERE to_tsvector('trellis', name) @@ to_tsquery('trellis', :word%1$d)))\
                    %2$s)""".formatted(i, alike));
        }
        if (!words.isEmpty()) {
            parameters.put("words", words.stream().map(word -> word + ":*").collect(Collectors.joining(" | ")));
            parameters.put("text", String.join(" ", words));
        }
    }
}

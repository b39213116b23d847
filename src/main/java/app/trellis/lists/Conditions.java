package app.trellis.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a list asks of its rows, as conditions of SQL and their parameters. */
public class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** A condition that is written in the code: nothing from a request is ever part of it. */
    public Conditions add(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition on a parameter. */
    public Conditions add(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return add(condition);
    }

    /** One of these values; no values ask nothing. {@code column} is written in the code, such as {@code o.status}. */
    public Conditions among(String column, Collection<?> values) {
        if (values.isEmpty()) return this;
        var parameter = column.replace('.', '_');
        var plain = values.stream()
                .map(value -> value instanceof Enum<?> one ? one.name() : value)
                .toList();
        return add("%s IN (:%s)".formatted(column, parameter), parameter, plain);
    }

    /** A condition for each word, which stands in it as {@code :word}. */
    public Conditions each(SearchWords words, String condition) {
        return each("word", words.toList(), word -> "(" + condition + ")");
    }

    /** As {@link #each(SearchWords, String)}, for a second search beside it: {@code parameter} tells them apart. */
    public Conditions each(String parameter, SearchWords words, String condition) {
        return each(parameter, words.toList(), word -> "(" + condition + ")");
    }

    Conditions each(String parameter, List<String> words, Function<String, String> condition) {
        for (var i = 0; i < words.size(); i++) {
            var one = parameter + i;
            add(condition.apply(words.get(i)).replaceAll(":word\\b", ":" + one), one, words.get(i));
        }
        return this;
    }

    /** A value for an expression of the statement that is no condition. */
    public Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    public String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}

package app.trellis.imports;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;

/**
 * The same problem in many rows, so that it is said once, with how often and where.
 *
 * @param problems all of them by line; never empty
 */
record ProblemGroup(List<Problem> problems) {

    private static final int EXAMPLES = 5;
    private static final int LINES = 10;

    private record Kind(String column, String code) {}

    private record Said(String value, List<Object> arguments) {}

    /** The most frequent first. */
    static List<ProblemGroup> of(List<Problem> problems) {
        return problems.stream()
                .collect(
                        groupingBy(problem -> new Kind(problem.column(), problem.code()), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(ProblemGroup::new)
                .sorted(comparing(ProblemGroup::rows).reversed())
                .toList();
    }

    public int rows() {
        return problems.size();
    }

    public Problem first() {
        return problems.get(0);
    }

    /** The lines on which it is, as far as a page shows them. */
    public String lines() {
        return problems.stream()
                .limit(LINES)
                .map(problem -> Integer.toString(problem.line()))
                .collect(joining(", "));
    }

    public int moreLines() {
        return Math.max(0, rows() - LINES);
    }

    /** Whether one message says it for all rows; else each example has its own. */
    public boolean isSaidAlike() {
        return problems.stream().map(Problem::arguments).distinct().limit(2).count() == 1;
    }

    /** The first problem of each value, as far as a page shows them. */
    public List<Problem> examples() {
        return firstOfEach().stream().limit(EXAMPLES).toList();
    }

    public int moreExamples() {
        return Math.max(0, firstOfEach().size() - EXAMPLES);
    }

    private List<Problem> firstOfEach() {
        var first = new LinkedHashMap<Said, Problem>();
        for (var problem : problems) first.putIfAbsent(new Said(problem.shown(), problem.arguments()), problem);
        return List.copyOf(first.values());
    }
}

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
 * @param first the first of them, by line
 * @param lines the lines on which it is, as far as a page shows them
 * @param saidAlike whether one message says it for all rows; else each example has its own
 * @param examples the first problem of each value, as far as a page shows them
 */
record ProblemGroup(
        Problem first,
        int rows,
        String lines,
        int moreLines,
        boolean saidAlike,
        List<Problem> examples,
        int moreExamples) {

    private static final int EXAMPLES = 5;
    private static final int LINES = 10;

    private record Kind(String column, String code) {}

    private record Said(String value, List<Object> arguments) {}

    /** The most frequent first. */
    static List<ProblemGroup> of(List<Problem> problems) {
        return problems.stream()
                .map(Problem::shortened)
                .collect(
                        groupingBy(problem -> new Kind(problem.column(), problem.code()), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(ProblemGroup::ofAlike)
                .sorted(comparing(ProblemGroup::rows).reversed())
                .toList();
    }

    private static ProblemGroup ofAlike(List<Problem> problems) {
        var firstOfEach = new LinkedHashMap<Said, Problem>();
        for (var problem : problems) firstOfEach.putIfAbsent(new Said(problem.value(), problem.arguments()), problem);
        var lines = problems.stream()
                .limit(LINES)
                .map(problem -> Integer.toString(problem.line()))
                .collect(joining(", "));
        return new ProblemGroup(
                problems.get(0),
                problems.size(),
                lines,
                Math.max(0, problems.size() - LINES),
                problems.stream().map(Problem::arguments).distinct().limit(2).count() == 1,
                firstOfEach.values().stream().limit(EXAMPLES).toList(),
                Math.max(0, firstOfEach.size() - EXAMPLES));
    }
}

package app.trellis.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import app.trellis.text.Cells;
import app.trellis.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.springframework.context.MessageSource;

/**
 * The refused rows as a file that can be corrected and imported again: as they were, with the delimiter of the file, and
 * line and reason in front of each. A file that was corrected before loses the line and reason of that time.
 */
class RefusedRows {

    private RefusedRows() {}

    /** In UTF-8, with the mark by which spreadsheets know it. */
    static byte[] of(ImportCheck checked, Mapping mapping, Delimiter delimiter, MessageSource messages) {
        var names = List.of(
                messages.getMessage("imports.refused.line", null, Locale.ENGLISH),
                messages.getMessage("imports.refused.reason", null, Locale.ENGLISH));
        var header = checked.table().header();
        var called = header.stream()
                .map(name -> ColumnNames.text(name, messages, Locale.ENGLISH))
                .toList();
        var outdated = IntStream.range(0, header.size())
                .filter(at -> names.stream().anyMatch(name -> Text.same(name, header.get(at))))
                // The file may have a column of its own that is called so.
                .filter(at -> !mapping.columns().containsValue(header.get(at)))
                .boxed()
                .collect(toSet());
        var problems = checked.problems().stream().collect(groupingBy(Problem::line));
        var text = new StringBuilder("\uFEFF");
        try (var csv =
                CSVFormat.RFC4180.builder().setDelimiter(delimiter.sign()).get().print(text)) {
            csv.printRecord(row(names, called, outdated));
            for (var row : checked.table().rows()) {
                var reasons = problems.get(row.line());
                if (reasons == null) continue;
                var why = reasons.stream()
                        .map(problem -> reason(problem, messages))
                        .collect(joining(" "));
                csv.printRecord(row(List.of(Integer.toString(row.line()), why), row.cells(), outdated));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String reason(Problem problem, MessageSource messages) {
        var message = messages.getMessage(problem.code(), problem.arguments().toArray(), Locale.ENGLISH);
        return problem.column().isEmpty()
                ? message
                : ColumnNames.text(problem.column(), messages, Locale.ENGLISH) + ": " + message;
    }

    private static List<String> row(List<String> first, List<String> cells, Set<Integer> outdated) {
        var kept = IntStream.range(0, cells.size())
                .filter(at -> !outdated.contains(at))
                .mapToObj(cells::get);
        return Stream.concat(first.stream(), kept).map(Cells::neutralised).toList();
    }
}

package app.trellis.insights;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.trellis.lists.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@PreAuthorize("hasRole('HR')")
class InsightsController {

    private final Insights insights;
    private final MessageSource messages;
    private final Clock clock;

    InsightsController(Insights insights, MessageSource messages, Clock clock) {
        this.insights = insights;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/insights")
    String show(Model model) {
        model.addAttribute("readAt", clock.instant());
        model.addAttribute("least", FigureLines.LEAST);
        model.addAttribute(
                "parts",
                insights.read().stream().collect(groupingBy(one -> one.figure().subject(), TreeMap::new, toList())));
        return "insights/show";
    }

    /** What the page says, a line for each of its numbers. */
    @GetMapping("/insights/export")
    void export(Locale locale, HttpServletResponse response) throws IOException {
        try (var file = new CsvFile(response, "insights", LocalDate.now(clock))) {
            file.row(List.of("figure", "department", "measure", "value", "counted"));
            for (var one : insights.read()) {
                write(one.figure(), one.company(), locale, file);
                for (var department : one.departments()) write(one.figure(), department, locale, file);
            }
        }
    }

    private void write(Figure figure, FigureLine line, Locale locale, CsvFile file) throws IOException {
        var value = line.value();
        file.row(Arrays.<@Nullable String>asList(
                messages.getMessage(figure.name(), null, locale),
                line.department(),
                messages.getMessage("insights.measure." + figure.measure(), null, locale),
                value == null ? null : value.toString(),
                value == null ? null : Integer.toString(line.size())));
    }
}

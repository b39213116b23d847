package app.trellis.appreciation;

import app.trellis.forms.NotFound;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A month by the values that were seen in it, each with some examples. */
@Controller
class MonthController {

    private static final Pattern MONTH = Pattern.compile("[12][0-9]{3}-[0-9]{2}");

    private final ValueExamples examples;
    private final Clock clock;

    MonthController(ValueExamples examples, Clock clock) {
        this.examples = examples;
        this.clock = clock;
    }

    @GetMapping("/appreciation/months")
    String present() {
        return "redirect:/appreciation/months/" + YearMonth.now(clock);
    }

    @GetMapping("/appreciation/months/{month}")
    @Transactional(readOnly = true)
    String show(@PathVariable String month, Model model) {
        var shown = month(month);
        model.addAttribute(
                "name", shown.format(DateTimeFormatter.ofPattern("MMMM yyyy", LocaleContextHolder.getLocale())));
        model.addAttribute("previous", shown.minusMonths(1));
        model.addAttribute("next", shown.isBefore(YearMonth.now(clock)) ? shown.plusMonths(1) : null);
        model.addAttribute("values", examples.of(shown, clock.getZone()));
        return "appreciation/month";
    }

    private static YearMonth month(String text) {
        try {
            if (MONTH.matcher(text).matches()) return YearMonth.parse(text);
        } catch (DateTimeException noSuchMonth) {
            throw new NotFound();
        }
        throw new NotFound();
    }
}

package app.trellis.journey;

import app.trellis.documents.PdfWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A journey as a PDF. */
@Component
class JourneyPdf {

    private final PdfWriter pdf;
    private final MessageSource messages;

    JourneyPdf(PdfWriter pdf, MessageSource messages) {
        this.pdf = pdf;
        this.messages = messages;
    }

    byte[] of(String owner, List<JourneyEntry> entries, Locale locale) {
        var document = pdf.titled(text(locale, "journey.shared.title", owner));
        for (var year : JourneyYear.of(entries)) {
            document.body().appendElement("h2").text(String.valueOf(year.year()));
            var list = document.body().appendElement("ol");
            year.entries().forEach(entry -> add(list.appendElement("li"), entry, locale));
        }
        return pdf.write(document);
    }

    private void add(Element line, JourneyEntry entry, Locale locale) {
        var level = entry.level();
        line.appendElement("p")
                .addClass("kind")
                .text(text(locale, "journey.kind." + entry.kind()) + " · " + days(entry, locale));
        line.appendElement("h3").text(entry.title());
        Stream.of(
                        Stream.of(entry.place()),
                        Stream.ofNullable(level).map(reached -> text(locale, "journey.level", reached)),
                        entry.words().lines())
                .flatMap(lines -> lines)
                .filter(words -> !words.isBlank())
                .forEach(words -> line.appendElement("p").text(words));
    }

    private String days(JourneyEntry entry, Locale locale) {
        if (!entry.isLasting()) return day(entry.day(), locale);
        var until = entry.until();
        return day(entry.day(), locale) + " – " + (until == null ? text(locale, "journey.now") : day(until, locale));
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale.getLanguage().equals("en") ? locale : Locale.UK)
                .format(day);
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

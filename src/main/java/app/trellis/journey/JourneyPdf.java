package app.trellis.journey;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A journey as a PDF whose text can be selected, and which a screen reader can read (PDF/UA). Loads nothing from anywhere. */
@Component
class JourneyPdf {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FONT = "DejaVu Sans";

    private static final String STYLE = """
            @page { size: A4; margin: 20mm; @bottom-right { content: counter(page); font: 8pt '%1$s'; color: #666; } }
            body { font: 10pt/1.4 '%1$s'; color: #1a1a1a; }
            h1 { font-size: 20pt; margin: 0 0 12pt; }
            h2 { font-size: 13pt; margin: 14pt 0 6pt; color: #666; page-break-after: avoid; }
            h3 { font-size: 10pt; margin: 0; }
            p { margin: 0; }
            li { margin: 0 0 8pt; page-break-inside: avoid; }
            ol { margin: 0; padding: 0 0 0 12pt; border-left: 1.5pt solid #ccc; list-style: none; }
            .kind { font-size: 8pt; color: #666; }
            """.formatted(FONT);

    static {
        // It has a log of its own, and what it cannot draw are words of people.
        XRLog.setLoggingEnabled(false);
    }

    private final MessageSource messages;

    JourneyPdf(MessageSource messages) {
        this.messages = messages;
    }

    byte[] of(String owner, List<JourneyEntry> entries, Locale locale) {
        var file = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .useFont(font(pdf, "DejaVuSans.ttf"), FONT, 400, FontStyle.NORMAL, true)
                    .useFont(font(pdf, "DejaVuSans-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true)
                    .usePdfUaAccessibility(true)
                    .useFastMode()
                    .useUriResolver((base, uri) -> null)
                    .withProducer("Trellis")
                    .withW3cDocument(new W3CDom().fromJsoup(document(owner, entries, locale)), "about:blank")
                    .toStream(file)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private Document document(String owner, List<JourneyEntry> entries, Locale locale) {
        var title = text(locale, "journey.shared.title", owner);
        var document = Document.createShell("");
        document.title(title);
        document.child(0).attr("lang", "en");
        document.head().appendElement("meta").attr("name", "subject").attr("content", title);
        document.head().appendElement("style").appendText(STYLE);
        document.body().appendElement("h1").text(title);
        for (var year : JourneyYear.of(entries)) {
            document.body().appendElement("h2").text(String.valueOf(year.year()));
            var list = document.body().appendElement("ol");
            year.entries().forEach(entry -> add(list.appendElement("li"), entry, locale));
        }
        return document;
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

    /** Without ligatures: a word is found and copied as it was written. */
    private static PDFontSupplier font(PDDocument pdf, String file) throws IOException {
        try (var content = Objects.requireNonNull(JourneyPdf.class.getResourceAsStream(FONTS + file), file)) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(content));
            font.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(pdf, font, true));
        }
    }
}

package app.trellis.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** Writes PDFs whose text can be selected, and which a screen reader can read (PDF/UA). Loads nothing from anywhere. */
@Component
public class PdfWriter {

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
            ul { margin: 0; padding: 0 0 0 12pt; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { padding: 2pt 6pt 2pt 0; text-align: left; vertical-align: top; border-bottom: .5pt solid #ddd; }
            tr { page-break-inside: avoid; }
            .kind { font-size: 8pt; color: #666; }
            """.formatted(FONT);

    static {
        // It has a log of its own, and what it cannot draw are words of people.
        XRLog.setLoggingEnabled(false);
    }

    /** A document with nothing but its title, in the metadata and as its heading. */
    public Document titled(String title) {
        var document = Document.createShell("");
        document.title(title);
        document.child(0).attr("lang", "en");
        document.head().appendElement("meta").attr("name", "subject").attr("content", title);
        document.head().appendElement("style").appendText(STYLE);
        document.body().appendElement("h1").text(title);
        return document;
    }

    /** @param document as {@link #titled} made it */
    public byte[] write(Document document) {
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
                    .withW3cDocument(new W3CDom().fromJsoup(document), "about:blank")
                    .toStream(file)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Without ligatures: a word is found and copied as it was written. */
    private static PDFontSupplier font(PDDocument pdf, String file) throws IOException {
        try (var content = Objects.requireNonNull(PdfWriter.class.getResourceAsStream(FONTS + file), file)) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(content));
            font.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(pdf, font, true));
        }
    }
}

package app.trellis.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/** Detects the format of a file from its content alone: its name and the type that the browser sends are not trusted. */
class FormatDetection {

    private static final TikaConfig TIKA = TikaConfig.getDefaultConfig();
    private static final int MOST_UNPRINTABLE_IN_A_THOUSAND = 1;

    private FormatDetection() {}

    /**
     * Throws {@link UnreadableFile} when the file is no table of text.
     *
     * @param isKnown whether a cell is what a column is known to be called
     */
    static FileFormat of(byte[] file, Predicate<String> isKnown) {
        if (file.length == 0) throw new UnreadableFile("empty");
        refuseDocuments(file);
        var encoding = Encoding.of(file).orElseThrow(() -> new UnreadableFile("encoding"));
        var text = encoding.decode(file).orElseThrow();
        if (text.isBlank()) throw new UnreadableFile("empty");
        var unprintable = text.chars()
                .filter(sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t')
                .count();
        if (text.indexOf('\0') >= 0 || unprintable * 1000 > text.length() * (long) MOST_UNPRINTABLE_IN_A_THOUSAND)
            throw new UnreadableFile("binary");
        var repaired = MojibakeRepair.example(text).isPresent();
        return FileFormat.of(file, encoding, Delimiter.of(text), repaired, isKnown);
    }

    private static void refuseDocuments(byte[] file) {
        var type = type(file);
        switch (type.toString()) {
            case "application/pdf" -> throw new UnreadableFile("pdf");
            case "application/zip", "application/x-tika-msoffice", "application/x-tika-ooxml" ->
                throw new UnreadableFile("spreadsheet");
            case "text/html", "application/xhtml+xml", "application/xml" -> throw new UnreadableFile("markup");
            default -> {
                // What Tika takes for some kind of text may be a table; and it does not know every text as one.
                if (type.getType().matches("image|audio|video|font")) throw new UnreadableFile("binary");
            }
        }
    }

    private static MediaType type(byte[] file) {
        try {
            return TIKA.getDetector().detect(new ByteArrayInputStream(file), new Metadata());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

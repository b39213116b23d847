package app.trellis.imports;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a file is read.
 *
 * @param mended whether text that was decoded wrongly once is set right
 */
@Embeddable
record Reading(
        @Enumerated(EnumType.STRING) Encoding encoding,
        @Enumerated(EnumType.STRING) Delimiter delimiter,
        boolean mended,
        @Embedded Beginning beginning) {

    /** Looks for the table in the file; throws {@link UnreadableFile} when the file cannot be read so. */
    static Reading of(byte[] file, Encoding encoding, Delimiter delimiter, boolean mended, Predicate<String> isKnown) {
        var rows = rows(file, encoding, delimiter, mended);
        return new Reading(encoding, delimiter, mended, Beginning.of(rows, isKnown));
    }

    /** Throws {@link UnreadableFile} when the file cannot be read so. */
    Table table(byte[] file) {
        return Table.of(rows(file), beginning);
    }

    /** All rows, also those above the table. */
    List<Table.Row> rows(byte[] file) {
        return rows(file, encoding, delimiter, mended);
    }

    private static List<Table.Row> rows(byte[] file, Encoding encoding, Delimiter delimiter, boolean mended) {
        var text = encoding.decode(file).orElseThrow(() -> new UnreadableFile("encoding"));
        return Table.rows(text, delimiter, mended);
    }
}

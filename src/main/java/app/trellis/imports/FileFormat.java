package app.trellis.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a file is read.
 *
 * @param repaired whether characters that were decoded wrongly before are repaired
 */
@Embeddable
record FileFormat(
        @Enumerated(EnumType.STRING) Encoding encoding,
        @Enumerated(EnumType.STRING) Delimiter delimiter,
        @Column(name = "mended") boolean repaired,
        @Embedded Beginning beginning) {

    /** Finds the table in the file; throws {@link UnreadableFile} when the file does not have this format. */
    static FileFormat of(
            byte[] file, Encoding encoding, Delimiter delimiter, boolean repaired, Predicate<String> isKnown) {
        var rows = rows(file, encoding, delimiter, repaired);
        return new FileFormat(encoding, delimiter, repaired, Beginning.of(rows, isKnown));
    }

    /** Throws {@link UnreadableFile} when the file does not have this format. */
    Table table(byte[] file) {
        return Table.of(rows(file), beginning);
    }

    /** All rows, also those above the table. */
    List<Table.Row> rows(byte[] file) {
        return rows(file, encoding, delimiter, repaired);
    }

    private static List<Table.Row> rows(byte[] file, Encoding encoding, Delimiter delimiter, boolean repaired) {
        var text = encoding.decode(file).orElseThrow(() -> new UnreadableFile("encoding"));
        return Table.rows(text, delimiter, repaired);
    }
}

package app.trellis.imports;

/**
 * How a file is read.
 *
 * @param mended whether text that was decoded wrongly once is set right
 */
record Reading(Encoding encoding, Delimiter delimiter, boolean mended) {

    /** Throws {@link UnreadableFile} when the file cannot be read so. */
    Table table(byte[] file) {
        var text = encoding.decode(file).orElseThrow(() -> new UnreadableFile("encoding"));
        return Table.of(text, delimiter, mended);
    }
}

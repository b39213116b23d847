package app.trellis.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How the bytes of a file spell its characters. */
enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16_LE(StandardCharsets.UTF_16LE),
    UTF_16_BE(StandardCharsets.UTF_16BE),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    /** UTF-16 by its mark; UTF-8 when all bytes are; else Windows-1252, which older spreadsheets write. */
    static Optional<Encoding> of(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) return readable(UTF_16_LE, bytes);
        if (begins(bytes, 0xFE, 0xFF)) return readable(UTF_16_BE, bytes);
        return readable(UTF_8, bytes).or(() -> readable(WINDOWS_1252, bytes));
    }

    /** The text without its byte order mark; empty when the bytes spell none. */
    Optional<String> decode(byte[] bytes) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
        } catch (CharacterCodingException notThisEncoding) {
            return Optional.empty();
        }
    }

    private static Optional<Encoding> readable(Encoding encoding, byte[] bytes) {
        return encoding.decode(bytes).map(text -> encoding);
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }
}

package app.trellis.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Repairs UTF-8 that was once read as Windows-1252 and therefore shows {@code â€¢} for a bullet (mojibake). Each group of
 * characters is turned back into the bytes it came from; where those bytes spell one plausible character in UTF-8, that
 * is what was written. Everything else stays, so that correct text stays correct.
 */
class MojibakeRepair {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** The byte behind each character from 0x80 on. Five bytes mean nothing and are read as the character of their number. */
    private static final Map<Character, Byte> BYTES = IntStream.rangeClosed(0x80, 0xFF)
            .mapToObj(number -> (byte) number)
            .collect(Collectors.toMap(MojibakeRepair::character, Function.identity()));

    private static final int SHOWN = 30;
    private static final String EDGE = "\r\n\t\"";
    private static final String CLOSING = "”“’‘»›–—…";

    /** Part of a text as it is, and as it would be. */
    record Example(String before, String after) {}

    private MojibakeRepair() {}

    static String repair(String text) {
        var repaired = once(text);
        // Some files were broken twice.
        return repaired.equals(text) ? text : repair(repaired);
    }

    /** Shows the first place that a repair would change; empty where nothing needs one. */
    static Optional<Example> example(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (repairedAt(text, at) == null) continue;
            var from = at;
            while (from > 0 && from > at - SHOWN && !EDGE.contains(text.substring(from - 1, from))) from--;
            var to = at;
            while (to < text.length() && to < at + SHOWN && !EDGE.contains(text.substring(to, to + 1))) to++;
            // Not from the middle of a word on.
            if (from == at - SHOWN && text.substring(from, at).contains(" ")) from = text.indexOf(' ', from);
            var before = text.substring(from, to).strip();
            return Optional.of(new Example(before, repair(before)));
        }
        return Optional.empty();
    }

    private static String once(String text) {
        StringBuilder repaired = null;
        for (var at = 0; at < text.length(); at++) {
            var character = repairedAt(text, at);
            if (character != null && repaired == null) repaired = new StringBuilder(text.length()).append(text, 0, at);
            if (repaired != null) repaired.append(character == null ? text.substring(at, at + 1) : character);
            if (character != null) at += width(text.charAt(at)) - 1;
        }
        return repaired == null ? text : repaired.toString();
    }

    /** The character that was written where the text now shows several; null where it shows what was written. */
    private static @Nullable String repairedAt(String text, int at) {
        var width = width(text.charAt(at));
        if (width == 0 || at + width > text.length()) return null;
        var bytes = new byte[width];
        for (var i = 0; i < width; i++) {
            var single = BYTES.get(text.charAt(at + i));
            if (single == null) return null;
            bytes[i] = single;
        }
        try {
            var written = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return isPlausible(written.codePointAt(0), text, at) ? written : null;
        } catch (CharacterCodingException noUtf8) {
            return null;
        }
    }

    /** How many bytes a character takes in UTF-8 whose first byte shows as this one; 0 when none begins so. */
    private static int width(char shown) {
        if (shown >= 0xC2 && shown <= 0xDF) return 2;
        if (shown >= 0xE0 && shown <= 0xEF) return 3;
        return shown >= 0xF0 && shown <= 0xF4 ? 4 : 0;
    }

    /**
     * Two characters may stand side by side by intention, as a capital before a closing quote does: „Ä“. So of the
     * short groups only those count that spell a Latin letter or a sign, and with a closing sign in them only those
     * that go on as a word.
     */
    private static boolean isPlausible(int written, String text, int at) {
        if (!Character.isDefined(written) || Character.getType(written) == Character.PRIVATE_USE) return false;
        if (width(text.charAt(at)) > 2) return true;
        if (written > 0x17F || Character.isISOControl(written)) return false;
        if (text.charAt(at) == 'Â' || CLOSING.indexOf(text.charAt(at + 1)) < 0) return true;
        return at + 2 < text.length() && Character.isLetter(text.charAt(at + 2));
    }

    private static char character(byte single) {
        var text = new String(new byte[] {single}, WINDOWS_1252);
        return text.charAt(0) == '\uFFFD' ? (char) (single & 0xFF) : text.charAt(0);
    }
}

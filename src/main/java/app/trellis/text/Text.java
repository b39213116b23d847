package app.trellis.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The normal form of every text that people type, paste or import: composed accents (Unicode NFC), line ends as
 * {@code \n}, nothing around it and nothing invisible in it. The database has the same functions, by which its unique
 * indexes compare: {@code text_prose}, {@code text_line} and {@code text_key}. Characters are listed here and there, since
 * which signs are blank or invisible is another question in each version of each library.
 */
public class Text {

    private static final String LINE_ENDS = "\\u000B\\u000C\\u0085\\u2028\\u2029";
    private static final String BLANKS = "\\t\\n\\u0020\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u2800\\u3000";

    /** Controls that no page shows, and halves of a character that no database stores. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]");

    /** Soft hyphens, marks and overrides of direction, zero-width blanks, byte order marks, fillers. */
    private static final String INVISIBLE =
            "\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u200E\\u200F"
                    + "\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF0-\\uFFFB";

    /** Latin, Greek, Cyrillic and punctuation: zero-width joiners beside them join nothing, as they do in Hindi or emoji. */
    private static final String UNJOINED = "\\u0000-\\u058F\\u1D00-\\u206F\\u3000";

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[" + LINE_ENDS + "]");
    private static final Pattern UNSEEN = Pattern.compile(
            "[%s]|[\\u200C\\u200D](?![^%s])|(?<![^%s])[\\u200C\\u200D]".formatted(INVISIBLE, UNJOINED, UNJOINED));
    private static final Pattern BLANK = Pattern.compile("[" + BLANKS + "]+");

    /** Joiners, and what chooses between two shapes of the sign before it. */
    private static final Pattern SHAPING =
            Pattern.compile("[\\u180B-\\u180F\\u200C\\u200D\\uFE00-\\uFE0F\\x{E0000}-\\x{E0FFF}]");

    private static final Pattern APOSTROPHE = Pattern.compile("[\\u02BC\\u2018\\u2019]");
    private static final Pattern HYPHEN = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    private Text() {}

    /** A text of any number of lines, which it keeps. */
    public static String prose(String text) {
        if (text.chars().allMatch(Text::isOrdinary)) return stripped(text);
        var lines = LINE_END.matcher(Normalizer.normalize(text, Form.NFC)).replaceAll("\n");
        var printable = UNPRINTABLE.matcher(lines).replaceAll(" ");
        var visible = UNSEEN.matcher(printable).replaceAll("");
        // Once more: an accent may have stood behind an invisible sign.
        return Normalizer.normalize(stripped(visible), Form.NFC);
    }

    /** A text of one line, such as a name or a title: blanks of any kind and number become one. */
    public static String line(String text) {
        return BLANK.matcher(prose(text)).replaceAll(" ");
    }

    /** The same of a text that may be missing: null where nothing is left of it. */
    public static @Nullable String optionalLine(@Nullable String text) {
        var line = text == null ? "" : line(text);
        return line.isEmpty() ? null : line;
    }

    /**
     * What two lines have in common that name the same thing: {@code STRASSE}, {@code Straße} and full-width letters are
     * one. Only for comparing, never to be shown.
     */
    public static String key(String text) {
        var plain = Normalizer.normalize(SHAPING.matcher(line(text)).replaceAll(""), Form.NFKC);
        // Small letters first: the capital ẞ becomes SS only by way of the small one.
        var small = plain.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        // Turkish İ keeps its dot as a sign of its own; a Greek sigma has another shape at the end of a word.
        var folded = small.replace("i\u0307", "i").replace('ς', 'σ');
        var signs = HYPHEN.matcher(APOSTROPHE.matcher(folded).replaceAll("'")).replaceAll("-");
        return Normalizer.normalize(signs, Form.NFKC);
    }

    /** Whether both name the same thing, or both nothing. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? one == other : key(one).equals(key(other));
    }

    /** How many characters it has: as Unicode and PostgreSQL count, which is not how Java does. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Its beginning, with a sign that something is missing where it has more than {@code longest} characters. */
    public static String shortened(String text, int longest) {
        return length(text) <= longest ? text : beginning(text, longest - 1) + "…";
    }

    /** At most its first {@code longest} characters. */
    public static String beginning(String text, int longest) {
        return length(text) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    /** What most texts consist of, and nothing is to be done about. */
    private static boolean isOrdinary(int sign) {
        return sign >= ' ' && sign < 0x7F || sign == '\n' || sign > 0xAD && sign < 0x300;
    }

    /** Not by a pattern, which would look at a long run of blanks once for each of them. */
    private static String stripped(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isBlank(text.charAt(from))) from++;
        while (to > from && isBlank(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean isBlank(char sign) {
        return sign == ' ' || BLANK.matcher(Character.toString(sign)).matches();
    }
}

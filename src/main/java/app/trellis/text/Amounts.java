package app.trellis.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How people write an amount of money, in forms, filters and files alike: 52524, 52,524.50, 52.524,50, 52 524, 52’524 or
 * 52k, in the digits of any script, with the sign of a currency. What can be read in two ways is not read at all.
 */
public final class Amounts {

    /** How many characters one has at most. */
    public static final int LONGEST = 60;

    private static final int MOST_DIGITS = 10;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");

    /** Also as in India, 12,34,567. */
    private static final Pattern COMMA_GROUPS = Pattern.compile("\\d{1,3}(,\\d{2,3})*,\\d{3}(\\.\\d+)?");

    private static final Pattern POINT_GROUPS = Pattern.compile("\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d{1,2}|\\d{1,3}(\\.\\d{3})+,\\d{1,2}");

    private static final Pattern SIGN_OF_CURRENCY = Pattern.compile("\\p{Sc}");
    private static final Pattern BLANK_BETWEEN_GROUPS = Pattern.compile("(?<=\\d)[\\h'’](?=\\d{3}(?!\\d))");

    /** One point and three digits: a whole number where points group the digits, a broken one where they do not. */
    private static final Pattern GROUP_OR_BROKEN = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

    private Amounts() {}

    /** The amount, of at least 0; null for what is none, and for what has {@link #twoMeanings}. */
    public static @Nullable BigDecimal read(String text) {
        var written = plain(text);
        if (!twoMeanings(text, true).isEmpty()) return null;
        if (!written.endsWith("k")) return bounded(number(written));
        var thousands = number(written.substring(0, written.length() - 1).stripTrailing());
        return thousands == null ? null : bounded(thousands.multiply(THOUSAND));
    }

    private static @Nullable BigDecimal number(String digits) {
        if (PLAIN.matcher(digits).matches()) return new BigDecimal(digits);
        if (COMMA_GROUPS.matcher(digits).matches()) return new BigDecimal(digits.replace(",", ""));
        if (POINT_GROUPS.matcher(digits).matches()) return new BigDecimal(digits.replace(".", ""));
        if (DECIMAL_COMMA.matcher(digits).matches())
            return new BigDecimal(digits.replace(".", "").replace(',', '.'));
        return null;
    }

    private static @Nullable BigDecimal bounded(@Nullable BigDecimal amount) {
        return amount == null || amount.precision() - amount.scale() > MOST_DIGITS ? null : amount;
    }

    /**
     * The two amounts that the text may mean, each written so that it means no other: for 45.000 these are 45000 and
     * 45.00. Empty for a text that means one amount, or none.
     *
     * @param small whether the amount is so small that 23.215 is meant as it stands; 45.000 may still be both
     */
    public static List<String> twoMeanings(String text, boolean small) {
        var written = plain(text);
        var thousands = written.endsWith("k") ? "k" : "";
        var digits = written.substring(0, written.length() - thousands.length()).stripTrailing();
        if (!GROUP_OR_BROKEN.matcher(digits).matches() || small && !digits.endsWith("00")) return List.of();
        var broken = digits.endsWith("0") ? digits.substring(0, digits.length() - 1) : digits + "0";
        return List.of(digits.replace(".", "") + thousands, broken + thousands);
    }

    /** The amount in digits that mean nothing else: 52524, or 52524.50. */
    public static String text(BigDecimal amount) {
        var bare = amount.stripTrailingZeros();
        return bare.setScale(bare.scale() <= 0 ? 0 : Math.max(2, bare.scale())).toPlainString();
    }

    /** In plain digits, without the sign of a currency and what groups the digits without a doubt. */
    private static String plain(String text) {
        if (text.length() > LONGEST) return "";
        var plain = new StringBuilder();
        text.codePoints().forEach(sign -> plain.appendCodePoint(plain(sign)));
        var bare = SIGN_OF_CURRENCY.matcher(plain).replaceAll("").strip();
        return BLANK_BETWEEN_GROUPS.matcher(bare).replaceAll("");
    }

    private static int plain(int sign) {
        if (Character.isDigit(sign)) return '0' + Character.digit(sign, 10);
        return switch (sign) {
            case '，', '٬' -> ',';
            case '．', '٫' -> '.';
            case 'K' -> 'k';
            default -> sign;
        };
    }
}

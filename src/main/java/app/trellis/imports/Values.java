package app.trellis.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How numbers are written in files. What can be read in two ways is not read at all. */
class Values {

    private static final Pattern PLAIN = Pattern.compile("\\d{1,10}(\\.\\d+)?");
    private static final Pattern COMMA_GROUPS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d{1,10},\\d{1,2}|\\d{1,3}(\\.\\d{3})+,\\d{1,2}");

    private static final Pattern SIGNS = Pattern.compile("[\\s\\h\\p{Sc}'’]");

    /** One point and three digits: a whole number where points group the digits, a broken one where they do not. */
    private static final Pattern GROUP_OR_BROKEN = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

    private Values() {}

    /**
     * The two amounts that the text may mean, each written so that it means no other: for 45.000 these are 45000 and
     * 45.00. Empty for a text that means one amount, or none.
     *
     * @param small whether the amount is so small that 23.215 is meant as it stands; 45.000 may still be both
     */
    static List<String> twoAmounts(String text, boolean small) {
        var digits = digits(text);
        if (!GROUP_OR_BROKEN.matcher(digits).matches() || small && !digits.endsWith("00")) return List.of();
        var broken = digits.endsWith("0") ? digits.substring(0, digits.length() - 1) : digits + "0";
        return List.of(digits.replace(".", ""), broken);
    }

    private static String digits(String text) {
        return SIGNS.matcher(text).replaceAll("");
    }

    /** 52524, 52524.50, 52,524.50 or 52.524,50, with a sign of currency and spaces around or between. */
    static @Nullable BigDecimal amount(String text) {
        var digits = digits(text);
        if (PLAIN.matcher(digits).matches()) return new BigDecimal(digits);
        if (COMMA_GROUPS.matcher(digits).matches()) return bounded(digits.replace(",", ""));
        if (DECIMAL_COMMA.matcher(digits).matches())
            return bounded(digits.replace(".", "").replace(',', '.'));
        return null;
    }

    private static @Nullable BigDecimal bounded(String digits) {
        return PLAIN.matcher(digits).matches() ? new BigDecimal(digits) : null;
    }

    static @Nullable Integer number(String text) {
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }
}

package app.trellis.openings;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What people write for a currency beside an amount: its ISO 4217 code, its sign, or a short name. */
class CurrencySigns {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(toUnmodifiableSet());

    /** Codes that are words too, unless they are written in capitals. */
    private static final Set<String> WORDS = Set.of("ALL", "CUP", "GEL", "MAD", "TOP", "TRY");

    private static final Map<String, List<String>> SIGNS = Map.ofEntries(
            Map.entry("$", List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "COP", "ARS", "CLP")),
            Map.entry("us$", List.of("USD")),
            Map.entry("c$", List.of("CAD")),
            Map.entry("ca$", List.of("CAD")),
            Map.entry("a$", List.of("AUD")),
            Map.entry("au$", List.of("AUD")),
            Map.entry("nz$", List.of("NZD")),
            Map.entry("s$", List.of("SGD")),
            Map.entry("hk$", List.of("HKD")),
            Map.entry("nt$", List.of("TWD")),
            Map.entry("mx$", List.of("MXN")),
            Map.entry("r$", List.of("BRL")),
            Map.entry("€", List.of("EUR")),
            Map.entry("euro", List.of("EUR")),
            Map.entry("£", List.of("GBP")),
            Map.entry("¥", List.of("JPY", "CNY")),
            Map.entry("₱", List.of("PHP")),
            Map.entry("₹", List.of("INR")),
            Map.entry("rs", List.of("INR", "PKR", "LKR", "NPR", "MUR")),
            Map.entry("rs.", List.of("INR", "PKR", "LKR", "NPR", "MUR")),
            Map.entry("₩", List.of("KRW")),
            Map.entry("₫", List.of("VND")),
            Map.entry("₺", List.of("TRY")),
            Map.entry("₪", List.of("ILS")),
            Map.entry("₴", List.of("UAH")),
            Map.entry("₦", List.of("NGN")),
            Map.entry("฿", List.of("THB")),
            Map.entry("zł", List.of("PLN")),
            Map.entry("kč", List.of("CZK")),
            Map.entry("ft", List.of("HUF")),
            Map.entry("rm", List.of("MYR")),
            Map.entry("kr", List.of("SEK", "NOK", "DKK", "ISK")),
            Map.entry("fr.", List.of("CHF")));

    /** Beyond this many characters a text is no amount, and looking for hundreds of signs in it would take seconds. */
    private static final int LONGEST = 200;

    private static final Map<String, List<String>> MEANINGS = meanings();

    /** Longer ones first, and letters only where no other letter is beside them. */
    private static final Pattern SIGN = Pattern.compile(MEANINGS.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(CurrencySigns::alone)
            .reduce((one, other) -> one + "|" + other)
            .orElseThrow());

    private CurrencySigns() {}

    private static Map<String, List<String>> meanings() {
        var meanings = new HashMap<String, List<String>>();
        for (var code : CODES) {
            meanings.put(code, List.of(code));
            if (!WORDS.contains(code)) meanings.put(code.toLowerCase(Locale.ROOT), List.of(code));
        }
        SIGNS.forEach((sign, codes) -> {
            meanings.put(sign, codes);
            meanings.put(sign.toUpperCase(Locale.ROOT), codes);
            meanings.put(sign.substring(0, 1).toUpperCase(Locale.ROOT) + sign.substring(1), codes);
        });
        return meanings;
    }

    private static String alone(String sign) {
        var before = Character.isLetter(sign.charAt(0)) ? "(?<!\\p{L})" : "";
        var after = Character.isLetter(sign.charAt(sign.length() - 1)) ? "(?!\\p{L})" : "";
        return before + Pattern.quote(sign) + after;
    }

    static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /** The codes of the currencies that the text may mean; empty when it names none, or some that contradict each other. */
    static Set<String> in(String text) {
        var meant = new LinkedHashSet<String>();
        if (text.length() > LONGEST) return meant;
        var sign = SIGN.matcher(text);
        if (!sign.find()) return meant;
        meant.addAll(MEANINGS.get(sign.group()));
        while (sign.find()) meant.retainAll(MEANINGS.get(sign.group()));
        return meant;
    }

    /** The text without what names a currency. */
    static String without(String text) {
        return text.length() > LONGEST
                ? text
                : SIGN.matcher(text).replaceAll(" ").strip();
    }
}

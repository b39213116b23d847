package app.trellis.openings;

import app.trellis.imports.ImportRow;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a row of a file says about pay: each end in a column of its own, or all of it in one. */
class ImportedPay {

    private static final List<String> FIELDS = List.of("pay", "payFrom", "payTo", "payPeriod", "payCurrency");

    private final ImportRow row;
    private final boolean inOneCell;

    private ImportedPay(ImportRow row) {
        this.row = row;
        this.inOneCell = !row.states("payFrom") && !row.states("payTo");
    }

    /** All of it or nothing, since half of what a file says about pay would be another pay. */
    static @Nullable Pay of(ImportRow row) {
        return new ImportedPay(row).read();
    }

    /** Whether the row itself says in which currency it pays. */
    static boolean namesCurrency(ImportRow row) {
        return row.states("payCurrency")
                || Stream.of("pay", "payFrom", "payTo")
                        .anyMatch(field -> !CurrencySigns.in(row.text(field)).isEmpty());
    }

    private @Nullable Pay read() {
        var words = OpeningWords.PERIODS;
        var period = row.states("payPeriod")
                ? row.read("payPeriod", words::meaning, "imports.problem.word", words.offered())
                : null;
        var line = inOneCell ? row.read("pay", PayText::read, "openings.import.problem.pay") : null;
        if (period == null) period = line != null && line.period() != null ? line.period() : usualPeriod();
        var from = inOneCell ? line == null ? null : line.from() : typed("payFrom", period);
        var to = inOneCell ? line == null ? null : line.to() : typed("payTo", period);
        var least = value("payFrom", from);
        var most = to == from ? least : value("payTo", to);
        if (least == null && most == null || FIELDS.stream().anyMatch(row::leftOut)) return null;
        var currency = currency(line == null ? named(from, to) : line.currencies());
        if (currency == null) return null;
        var last = inOneCell ? "pay" : most == null ? "payFrom" : "payTo";
        if (period == null) {
            row.leaveOut(last, "openings.import.problem.payPeriod");
        } else if (least != null && most != null && least.compareTo(most) > 0) {
            row.leaveOut(last, "openings.import.problem.payUpsideDown");
        } else {
            return new Pay(least, most, currency, period, false);
        }
        return null;
    }

    /** What was chosen for rows that do not say it. */
    private Pay.@Nullable Period usualPeriod() {
        return OpeningWords.PERIODS.meaning(row.text("payPeriod"));
    }

    private @Nullable TypedAmount typed(String field, Pay.@Nullable Period period) {
        var text = row.text(field);
        return text.isEmpty() ? null : TypedAmount.of(text, period == Pay.Period.HOUR);
    }

    /** Other systems write 0 for an amount that is not stated. */
    private @Nullable BigDecimal value(String field, @Nullable TypedAmount amount) {
        if (amount == null) return null;
        var problem = amount.problem();
        if (problem != null) row.leaveOut(inOneCell ? "pay" : field, problem, amount.arguments());
        return problem != null || amount.value() == null || amount.value().signum() == 0 ? null : amount.value();
    }

    private static Set<String> named(@Nullable TypedAmount from, @Nullable TypedAmount to) {
        var named = new LinkedHashSet<String>();
        Stream.of(from, to)
                .filter(Objects::nonNull)
                .map(TypedAmount::currencies)
                .filter(codes -> !codes.isEmpty())
                .forEach(codes -> {
                    if (named.isEmpty()) named.addAll(codes);
                    else named.retainAll(codes);
                });
        return named;
    }

    /** The currency of the column, which the one beside the amount must not contradict; else that one; else the chosen one. */
    private @Nullable String currency(Set<String> besideAmount) {
        var stated = codes(row.text("payCurrency"));
        if (stated.isEmpty()) {
            row.leaveOut("payCurrency", "openings.import.problem.currency");
            return null;
        }
        if (besideAmount.isEmpty()) return stated.iterator().next();
        var both = besideAmount.stream().filter(stated::contains).findFirst();
        if (both.isPresent()) return both.get();
        var named = besideAmount.iterator().next();
        if (!row.states("payCurrency")) return named;
        row.leaveOut("payCurrency", "openings.import.problem.otherCurrency", named);
        return null;
    }

    private static Set<String> codes(String text) {
        var code = text.toUpperCase(Locale.ROOT);
        return CurrencySigns.isCode(code) ? Set.of(code) : CurrencySigns.in(text);
    }
}

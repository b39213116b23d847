package app.trellis.openings;

import static java.util.Objects.requireNonNullElse;

import app.trellis.imports.ImportRow;
import app.trellis.imports.ImportedText;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.text.Text;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one row after the other into drafts, and refuses what cannot be an opening. */
class OpeningRowReader {

    private static final Map<String, Audience> AUDIENCES = words(
            "internal", Audience.EMPLOYEES,
            "external", Audience.EVERYONE,
            "employees", Audience.EMPLOYEES,
            "everyone", Audience.EVERYONE);
    private static final Map<String, Workplace> WORKPLACES = words(
            "on site", Workplace.ON_SITE,
            "hybrid", Workplace.HYBRID,
            "remote", Workplace.REMOTE,
            "on-site", Workplace.ON_SITE,
            "on_site", Workplace.ON_SITE);
    private static final Map<String, EmploymentType> TYPES = words(
            "full time", EmploymentType.FULL_TIME,
            "part time", EmploymentType.PART_TIME,
            "temporary", EmploymentType.TEMPORARY,
            "internship", EmploymentType.INTERNSHIP,
            "f", EmploymentType.FULL_TIME,
            "p", EmploymentType.PART_TIME,
            "full-time", EmploymentType.FULL_TIME,
            "part-time", EmploymentType.PART_TIME,
            "full_time", EmploymentType.FULL_TIME,
            "part_time", EmploymentType.PART_TIME);
    private static final Map<String, Pay.Period> PERIODS = words(
            "hourly", Pay.Period.HOUR,
            "daily", Pay.Period.DAY,
            "monthly", Pay.Period.MONTH,
            "annual", Pay.Period.YEAR,
            "hour", Pay.Period.HOUR,
            "day", Pay.Period.DAY,
            "month", Pay.Period.MONTH,
            "year", Pay.Period.YEAR,
            "yearly", Pay.Period.YEAR,
            "annually", Pay.Period.YEAR);
    private static final List<String> PAY = List.of("payFrom", "payTo", "payPeriod");
    private static final Set<String> CURRENCIES = currencies();
    private static final BigDecimal MOST_PAY = new BigDecimal("999999999.99");

    private final Staff staff;
    private final Map<String, Optional<PersonId>> managers = new HashMap<>();

    OpeningRowReader(Staff staff) {
        this.staff = staff;
    }

    /** The draft, or null for a row that was refused. */
    @Nullable
    OpeningDraft read(ImportRow row) {
        var description = description(row);
        var requirements = requirements(row);
        if (Text.length(description) > OpeningDetails.LONGEST_TEXT)
            row.refuse("description", "imports.problem.long", OpeningDetails.LONGEST_TEXT);
        if (Text.length(requirements) > OpeningDetails.LONGEST_TEXT)
            row.refuse("requirements", "imports.problem.long", OpeningDetails.LONGEST_TEXT);
        var stated = new HashSet<String>();
        var draft = new OpeningDraft(
                row.line(),
                row.line("reference"),
                stated,
                line(row, "title"),
                line(row, "department"),
                line(row, "location"),
                row.oneOf("workplace", WORKPLACES),
                row.oneOf("employmentType", TYPES),
                positions(row),
                pay(row),
                description,
                requirements,
                row.date("closesOn"),
                manager(row),
                requireNonNullElse(row.oneOf("audience", AUDIENCES), Audience.EMPLOYEES),
                row.date("postedOn"));
        // Only now: what could not be read counts as not stated.
        for (var field : OpeningDraft.OPTIONAL) if (row.states(field)) stated.add(field);
        return row.isRefused() ? null : draft;
    }

    private static @Nullable Integer positions(ImportRow row) {
        var positions = row.number("positions");
        if (positions == null || positions >= 1 && positions <= OpeningDetails.MOST_POSITIONS) return positions;
        row.leaveOut("positions", "openings.import.problem.positions", OpeningDetails.MOST_POSITIONS);
        return null;
    }

    /** All of it or nothing: half of what a file says about pay would be another pay. */
    private static @Nullable Pay pay(ImportRow row) {
        var period = row.oneOf("payPeriod", PERIODS);
        var from = amount(row, "payFrom", period);
        var to = amount(row, "payTo", period);
        if (from == null && to == null || PAY.stream().anyMatch(row::leftOut)) return null;
        var currency = row.text("payCurrency").toUpperCase(Locale.ROOT);
        if (!CURRENCIES.contains(currency)) {
            row.leaveOut("payCurrency", "openings.import.problem.currency");
        } else if (period == null) {
            row.leaveOut(from == null ? "payTo" : "payFrom", "openings.import.problem.payPeriod");
        } else if (from != null && to != null && from.compareTo(to) > 0) {
            row.leaveOut("payTo", "openings.import.problem.payUpsideDown");
        } else {
            return new Pay(from, to, currency, period, false);
        }
        return null;
    }

    /** Other systems write 0 for an amount that is not stated. */
    private static @Nullable BigDecimal amount(ImportRow row, String field, Pay.@Nullable Period period) {
        var amount = period == Pay.Period.HOUR ? row.smallAmount(field) : row.amount(field);
        if (amount == null || amount.signum() == 0) return null;
        if (amount.compareTo(MOST_PAY) <= 0) return amount;
        row.leaveOut(field, "imports.problem.amount");
        return null;
    }

    private @Nullable PersonId manager(ImportRow row) {
        var email = row.text("hiringManager");
        if (email.isEmpty()) return null;
        var manager = managers.computeIfAbsent(
                Text.key(email), known -> staff.employee(known).map(person -> person.id()));
        if (manager.isEmpty()) row.leaveOut("hiringManager", "openings.import.problem.manager");
        return manager.orElse(null);
    }

    private static String description(ImportRow row) {
        var category = row.text("category");
        var text = ImportedText.markdown(row.text("description"));
        return category.isEmpty() ? text : "**Category:** " + ImportedText.escaped(category) + "\n\n" + text;
    }

    private static String requirements(ImportRow row) {
        var text = ImportedText.markdown(row.text("requirements"));
        var skills = ImportedText.markdown(row.text("preferredSkills"));
        return skills.isEmpty() ? text : (text + "\n\n**Preferred skills**\n\n" + skills).strip();
    }

    private static String line(ImportRow row, String field) {
        return ImportedText.line(row.text(field));
    }

    private static Set<String> currencies() {
        var codes = new HashSet<String>();
        for (var currency : Currency.getAvailableCurrencies()) codes.add(currency.getCurrencyCode());
        return Set.copyOf(codes);
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> words(Object... wordsAndMeanings) {
        var words = new LinkedHashMap<String, T>();
        for (var i = 0; i < wordsAndMeanings.length; i += 2)
            words.put((String) wordsAndMeanings[i], (T) wordsAndMeanings[i + 1]);
        return words;
    }
}

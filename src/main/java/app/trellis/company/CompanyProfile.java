package app.trellis.company;

import java.time.DayOfWeek;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What pages show of the company.
 *
 * @param logo what stands in the address of its logo, {@code /logo/…}; null if it has none
 */
public record CompanyProfile(CompanyFacts facts, @Nullable String logo) {

    static final CompanyProfile UNKNOWN = new CompanyProfile(CompanyFacts.NONE, null);

    /** Null until an administrator says it. */
    public @Nullable String name() {
        return facts.name();
    }

    /** Who mails are from: what an administrator says, else the company itself. */
    public String senderName() {
        return Stream.of(facts.senderName(), facts.name())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("Trellis");
    }

    /** The first day of the week; Monday (ISO 8601) until an administrator says another. */
    public DayOfWeek weekStart() {
        return Objects.requireNonNullElse(facts.weekStart(), WeekStart.MONDAY).day();
    }
}

package app.trellis.lessons;

import app.trellis.signin.SecretToken;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * By which somebody takes an anonymous lesson back. Only they have it; Trellis has its hash. Until when it is good stands in
 * it, since nothing may be stored that tells on which day a lesson was shared: whoever changes the day changes the hash.
 *
 * @param until the last day
 * @param secret made at random when the form is first shown, so that a second click is given the same code
 */
record TakeBackCode(LocalDate until, UUID secret) {

    private static final Period GOOD_FOR = Period.ofDays(14);
    private static final Pattern TEXT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static TakeBackCode of(UUID secret, LocalDate today) {
        return new TakeBackCode(today.plus(GOOD_FOR), secret);
    }

    /** Nothing for what is no code. */
    static Optional<TakeBackCode> read(String typed) {
        var text = TEXT.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!text.matches()) return Optional.empty();
        try {
            return Optional.of(new TakeBackCode(LocalDate.parse(text.group(1)), UUID.fromString(text.group(2))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    boolean isGood(LocalDate today) {
        return !until.isBefore(today);
    }

    /** As its owner keeps it. */
    public String text() {
        return until + "-" + secret;
    }

    byte[] hash() {
        return new SecretToken(text()).hash();
    }

    @Override
    public String toString() {
        return "TakeBackCode";
    }
}

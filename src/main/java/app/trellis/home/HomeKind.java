package app.trellis.home;

import app.trellis.home.HomeLine.Part;
import org.jspecify.annotations.Nullable;

/**
 * A kind of line of the home page, and the SQL that finds its lines in their order, at most {@code :enough}. It has the columns
 *
 * <ul>
 *   <li>{@code icon}, {@code message}, {@code at} and {@code href}, as {@link HomeLine} says;
 *   <li>{@code arguments}, a {@code text[]}, each with a letter before it: {@code t} for a text, {@code n} for a number,
 *       {@code d} for a day, {@code i} for a moment; {@code at} follows them by itself;
 *   <li>where there is a {@code list}, {@code total}, how many it has, and {@code at_least}, whether it may have more.
 * </ul>
 *
 * and may use the parameters {@code me} ({@code viewer} in rules of visibility), {@code hr}, {@code now}, {@code today}, {@code zone} and {@code enough}.
 *
 * @param list the page that has all of the kind; null where none has, and {@code /waiting} has what waits
 */
public record HomeKind(Part part, @Nullable String list, String sql) {

    public HomeKind(Part part, String sql) {
        this(part, null, sql);
    }

    /**
     * A first step for somebody who came to the company or to Trellis lately, while it is left to take.
     *
     * @param day 0 for what comes first
     * @param href of the page, in SQL, of the person {@code p}
     * @param isLeft a condition on {@code p}: they can take it, and have not
     */
    public static HomeKind firstStep(int day, String icon, String message, String href, String isLeft) {
        return new HomeKind(Part.FIRST, """
                SELECT '%s' AS icon, '%s' AS message, ARRAY[]::text[] AS arguments,
                  CAST(p.hired_on + %d AS timestamp) AT TIME ZONE :zone AS at, %s AS href
                FROM person p
                WHERE p.id = :me AND %s AND (p.hired_on > CAST(:today AS date) - 60 OR EXISTS (
                  SELECT FROM account a
                  WHERE a.person_id = p.id AND a.invited_at > CAST(:now AS timestamptz) - interval '60 days'))""".formatted(icon, message, day, href, isLeft));
    }

    /**
     * A step by which a company begins, for those who can take it, until one of them has. They come before a person's own.
     *
     * @param number its place among them
     * @param isLeft a condition: it can be taken, and nobody has
     */
    public static HomeKind companyStep(int number, String icon, String message, String href, String isLeft) {
        return new HomeKind(Part.FIRST, """
                SELECT '%s' AS icon, '%s' AS message, ARRAY[]::text[] AS arguments, to_timestamp(%d) AS at, '%s' AS href
                WHERE %s""".formatted(icon, message, number, href, isLeft));
    }

    /** Its lines with what the page needs to know beside them. */
    String selected(int number) {
        return "(SELECT %d AS kind, icon, message, arguments, at, href, %s FROM (%s) kind_%1$d)"
                .formatted(number, list == null ? "0 AS total, false AS at_least" : "total, at_least", sql);
    }
}

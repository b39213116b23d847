package app.trellis.insights;

/**
 * A figure, and the SQL of what it is made of: a row for each that counts, with the columns
 *
 * <ul>
 *   <li>{@code whom}, whose it is: it is told of {@value FigureLines#LEAST} of them at the least, each in one department;
 *   <li>{@code department}, the id; null throughout where there is none;
 *   <li>{@code value}: of a share whether it is so, of days how many.
 * </ul>
 *
 * and may use the parameters {@code now}, {@code since} (a year before), {@code today} and {@code zone}.
 *
 * @param name the key of what it is called; {@code name.about} says what exactly is counted
 */
public record Figure(Subject subject, Measure measure, String name, String sql) {

    /** What it says for the whole company, and for each department that has any. */
    String selected(int number) {
        return """
                SELECT %d AS figure, grouping(d.id) = 1 AS whole, d.name AS department, CAST(%s AS double precision) AS value, count(*) AS size,
                  count(DISTINCT whom) AS whose
                FROM (%s) counted_%1$d LEFT JOIN department d ON d.id = department
                GROUP BY GROUPING SETS ((), (d.id, d.name))""".formatted(number, measure.sql, sql);
    }
}

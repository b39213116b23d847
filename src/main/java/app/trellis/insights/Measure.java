package app.trellis.insights;

/** How one number is made of many values. */
public enum Measure {
    /** Of how many in a hundred it is so. */
    SHARE("100.0 * count(*) FILTER (WHERE value) / nullif(count(*), 0)", 1),

    /** How many days it takes in the middle: half take longer. */
    DAYS("percentile_cont(0.5) WITHIN GROUP (ORDER BY value)", 10);

    final String sql;
    private final int steps;

    Measure(String sql, int steps) {
        this.sql = sql;
        this.steps = steps;
    }

    /** As exactly as it is told. */
    double rounded(double value) {
        return (double) Math.round(value * steps) / steps;
    }
}

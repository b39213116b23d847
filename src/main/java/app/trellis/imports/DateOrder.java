package app.trellis.imports;

/** Which of two numbers is the day, where a file writes 03/04/2026. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}

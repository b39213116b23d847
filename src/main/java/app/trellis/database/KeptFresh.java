package app.trellis.database;

import java.util.List;

/**
 * What of a feature keeps its distance from today in a demonstration, so that it does not age. A feature implements it as a
 * component of its own.
 */
public interface KeptFresh {

    /**
     * A table and its times.
     *
     * @param begin the column that says when a row came about
     * @param others the days and moments that move with it
     */
    record Times(String table, String begin, List<String> others) {

        public static Times of(String table, String begin, String... others) {
            return new Times(table, begin, List.of(others));
        }
    }

    List<Times> times();
}

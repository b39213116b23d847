package app.trellis.insights;

import org.jspecify.annotations.Nullable;

/**
 * What a figure says for the company or one department.
 *
 * @param department null for the company
 * @param value as exactly as it is told; null where there is nothing to count, or too little to be told
 * @param size of how many it is made
 */
record FigureLine(@Nullable String department, @Nullable Double value, int size) {

    public boolean isHidden() {
        return value == null && size > 0;
    }
}

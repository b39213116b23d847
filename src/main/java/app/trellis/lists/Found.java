package app.trellis.lists;

import org.springframework.data.domain.Page;

/**
 * What a search found.
 *
 * @param similar whether nothing held the words themselves and these only resemble them
 */
public record Found<T>(Page<T> page, boolean similar) {}

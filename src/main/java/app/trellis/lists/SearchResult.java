package app.trellis.lists;

import org.springframework.data.domain.Page;

/**
 * A list as its page shows it, under the name {@code list}.
 *
 * @param query what was asked for, and what may be
 * @param similar whether nothing held the words themselves and these only resemble them
 */
public record SearchResult<T>(ListQuery query, Page<T> rows, boolean similar) {}

package app.trellis.imports;

/**
 * A text in Markdown among the values of an item, which the preview shows as its readers will see it.
 *
 * @param markdown may be empty
 */
public record MarkdownText(String markdown) {}

package app.trellis.search;

import java.util.List;

/**
 * One line of what is found.
 *
 * @param facts short texts that tell it from others of its name
 */
public record Finding(String title, List<String> facts, String href) {}

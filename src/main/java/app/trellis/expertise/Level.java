package app.trellis.expertise;

/**
 * What a level of skill means.
 *
 * @param level from 1 to 5
 * @param name in a word or two
 * @param meaning in a sentence
 */
public record Level(int level, String name, String meaning) {}

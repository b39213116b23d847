package app.trellis.openings;

import app.trellis.lists.Choice;
import java.util.List;

/**
 * What is open in all.
 *
 * @param departments those with the most, at most twelve
 * @param locations the places with the most, at most twelve
 */
record OpeningTally(long open, long openToEverybody, List<Choice> departments, List<Choice> locations) {}

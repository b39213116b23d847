package app.trellis.training;

import app.trellis.lists.Choice;
import java.util.List;

/**
 * What is published in all.
 *
 * @param skills those taught most, at most twelve
 * @param languages the most used, at most twelve
 */
record TrainingTally(long published, List<Choice> skills, List<Choice> languages) {}

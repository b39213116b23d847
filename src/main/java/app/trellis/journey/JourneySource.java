package app.trellis.journey;

import java.util.Set;

/**
 * What a feature knows of a person’s growth. A feature implements it as a component of its own. It is asked each time, so that
 * what was withdrawn or deleted is gone from the journey by itself; all that is asked at once is one statement.
 */
public interface JourneySource {

    Set<JourneyKind> kinds();

    /**
     * A SELECT with the parameters {@code person}, {@code now}, and {@code zone} in which the company’s days begin. Its rows are {@code kind},
     * {@code id}, {@code day}, {@code until}, {@code title}, {@code place}, {@code level}, {@code words} and {@code href}, which
     * are the parts of a {@link JourneyEntry}: only what this person may see.
     */
    String sql();

    /** A condition on such a row {@code e}: whether it is this person's to show to others, too. Asked each time, like the rest. */
    default String forOthers() {
        return "true";
    }
}

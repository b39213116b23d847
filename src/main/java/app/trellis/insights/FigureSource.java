package app.trellis.insights;

import java.util.List;

/** What a feature counts for HR. A feature implements it as a component of its own; all of it is asked in one statement. */
public interface FigureSource {

    List<Figure> figures();
}

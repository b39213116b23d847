package app.trellis.journey;

/** What a feature holds of a person, as that person takes it along. A feature implements it as a component of its own. */
public interface MyData {

    /** The name of its file, without an ending. */
    String name();

    /**
     * A SELECT with the parameters {@code person} and {@code now}, whose rows go into the file with the names of their columns: only what this
     * person may see.
     */
    String sql();
}

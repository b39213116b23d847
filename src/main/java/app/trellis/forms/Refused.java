package app.trellis.forms;

import java.util.List;

/**
 * What a person asked of a record cannot be done, for a reason that a page can tell: too late, too early, or somebody was
 * quicker. Nothing is changed; the person is led to {@link #address()}, where the reason stands above the page, with
 * the prose that they sent.
 */
public class Refused extends RuntimeException {

    private final String address;
    private final List<Object> arguments;

    /**
     * @param address the page of the record, where the way on is seen
     * @param reason the key of a message
     * @param arguments of the message; moments and days are shown by the reader's clock
     */
    public Refused(String address, String reason, Object... arguments) {
        super(reason);
        this.address = address;
        this.arguments = List.of(arguments);
    }

    public String address() {
        return address;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public List<Object> arguments() {
        return arguments;
    }
}

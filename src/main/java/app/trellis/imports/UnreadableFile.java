package app.trellis.imports;

import java.util.List;

/** A file is not one that can be imported. Says in a message what it is instead, and what to do. */
class UnreadableFile extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    UnreadableFile(String code, Object... arguments) {
        super(code);
        this.code = "imports.unreadable." + code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}

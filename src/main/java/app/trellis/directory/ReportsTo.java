package app.trellis.directory;

import app.trellis.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Whose reports the directory shows: those of a manager, or of nobody, which the address calls {@code none}. */
record ReportsTo(@Nullable PersonId manager) {

    static final String NOBODY = "none";

    static ReportsTo of(String text) {
        return new ReportsTo(text.equals(NOBODY) ? null : PersonId.of(text));
    }

    @Override
    public String toString() {
        return manager == null ? NOBODY : manager.toString();
    }
}

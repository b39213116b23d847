package app.trellis.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which notes a screen reader reads with a field: those that {@code web/form :: fieldNotes} shows. */
@Component("described")
class DescribedBy {

    /**
     * The value of {@code aria-describedby}; null for no note.
     *
     * @param help the help beside the field; null for none
     * @param refused whether an error stands beside it
     */
    public @Nullable String by(String name, @Nullable String help, boolean refused) {
        if (help == null) return refused ? name + "-error" : null;
        return refused ? name + "-help " + name + "-error" : name + "-help";
    }
}

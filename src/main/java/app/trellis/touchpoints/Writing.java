package app.trellis.touchpoints;

import app.trellis.forms.Edits;
import app.trellis.people.PersonId;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A text that several people write at a touchpoint. */
@MappedSuperclass
@CheckReturnValue
abstract class Writing {

    static final int LONGEST = 20_000;

    @EmbeddedId
    private TouchpointId touchpointId;

    private String text = "";

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    Writing(TouchpointId touchpoint) {
        this.touchpointId = touchpoint;
    }

    @SuppressWarnings("NullAway.Init")
    protected Writing() {}

    /** Whether it said something else before. */
    boolean write(String words, PersonId by) {
        if (text.equals(words)) return false;
        text = words;
        edits = edits.next(by.value());
        return true;
    }

    TouchpointId touchpointId() {
        return touchpointId;
    }

    public String text() {
        return text;
    }

    Edits edits() {
        return edits;
    }
}

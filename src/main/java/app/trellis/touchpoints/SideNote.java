package app.trellis.touchpoints;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.springframework.lang.CheckReturnValue;

/** What the firm notes for itself. A client's contact never reads it, nor learns that there is one. */
@Entity
@Table(name = "touchpoint_side_note")
@AttributeOverride(name = "touchpointId.value", column = @Column(name = "touchpoint_id"))
@CheckReturnValue
class SideNote extends Writing {

    SideNote(TouchpointId touchpoint) {
        super(touchpoint);
    }

    protected SideNote() {}
}

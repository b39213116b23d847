package app.trellis.touchpoints;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.springframework.lang.CheckReturnValue;

/** What was said, in prose; both sides write and read it. */
@Entity
@Table(name = "touchpoint_minutes")
@AttributeOverride(name = "touchpointId.value", column = @Column(name = "touchpoint_id"))
@CheckReturnValue
class Minutes extends Writing {

    Minutes(TouchpointId touchpoint) {
        super(touchpoint);
    }

    protected Minutes() {}
}

package app.trellis.notifications;

import app.trellis.activity.Activity;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.test.context.event.ApplicationEvents;

/** Tells what listeners hear after the commit, which a page test never reaches. */
@Component
public class Told {

    private final Topics topics;
    private final Telling telling;
    private final EntityManager entities;

    Told(Topics topics, Telling telling, EntityManager entities) {
        this.topics = topics;
        this.telling = telling;
        this.entities = entities;
    }

    /** Of all that was published so far, and not told before. */
    public void of(ApplicationEvents events) {
        entities.flush();
        events.stream(Activity.class).filter(topics::tell).forEach(telling::tell);
        events.clear();
    }

    /** Of what was recorded as if it had been published. */
    public void of(Activity happened) {
        entities.flush();
        telling.tell(happened);
    }
}

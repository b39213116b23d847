package app.trellis.notifications;

import app.trellis.activity.Activity;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of what has happened once it is stored. */
@Component("notifying")
class Notifying {

    private final Topics topics;
    private final Telling telling;

    Notifying(Topics topics, Telling telling) {
        this.topics = topics;
        this.telling = telling;
    }

    /** What concerns nobody is not kept for the listener either. */
    public boolean concerns(Activity happened) {
        return topics.tell(happened);
    }

    @ApplicationModuleListener(id = "notifications", condition = "@notifying.concerns(#happened)")
    void on(Activity happened) {
        telling.tell(happened);
    }
}

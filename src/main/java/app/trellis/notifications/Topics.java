package app.trellis.notifications;

import static java.util.Objects.requireNonNull;

import app.trellis.activity.Activity;
import app.trellis.people.CurrentPerson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What all features together have to tell. */
@Component
class Topics {

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Notices<?>> byKind = new HashMap<>();
    private final Map<Class<?>, Notices<?>> byActivity = new HashMap<>();

    Topics(List<Notices<?>> features) {
        for (var notices : features) {
            notices.topics().forEach(topic -> topics.put(topic.name(), topic));
            byKind.put(notices.kind(), notices);
            notices.of().forEach(activity -> byActivity.put(activity, notices));
        }
    }

    Optional<Topic> named(String name) {
        return Optional.ofNullable(topics.get(name));
    }

    Collection<Topic> all() {
        return topics.values();
    }

    /** Those of which this person can say how to learn of them. */
    List<Topic> chosenBy(CurrentPerson person) {
        var chosen = new ArrayList<>(topics.values());
        chosen.removeIf(topic -> !topic.canBeChosen() || !topic.readers().test(person));
        return chosen;
    }

    boolean tell(Activity happened) {
        return byActivity.containsKey(happened.getClass());
    }

    /** For an activity that tells somebody something. */
    @SuppressWarnings("unchecked") // a feature is asked for its own activities alone
    Notices<Activity> of(Activity happened) {
        return (Notices<Activity>) requireNonNull(byActivity.get(happened.getClass()));
    }

    Optional<Notices<?>> ofKind(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}

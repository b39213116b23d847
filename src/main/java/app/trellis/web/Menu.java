package app.trellis.web;

import app.trellis.clients.ClientStaffing;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The menu of every page. What it has to ask about a person is kept for a minute: a new manager finds the team
 * in the menu a little later. The pages that it leads to always ask for themselves.
 */
@Component
class Menu {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final LoadingCache<PersonId, Boolean> hasReports;
    private final LoadingCache<PersonId, Boolean> managesClients;

    @Autowired
    Menu(Staff staff, ClientStaffing staffing, Clock clock) {
        this(staff::hasReports, staffing::manages, clock);
    }

    Menu(Predicate<PersonId> hasReports, Predicate<PersonId> managesClients, Clock clock) {
        this.hasReports = kept(hasReports, clock);
        this.managesClients = kept(managesClients, clock);
    }

    private static LoadingCache<PersonId, Boolean> kept(Predicate<PersonId> ask, Clock clock) {
        return Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(KEPT)
                .maximumSize(MOST)
                .build(ask::test);
    }

    /** Its items for this person, in order; {@code path} is where the person is now. */
    List<MenuItem> items(@Nullable CurrentPerson me, String path) {
        return MenuItem.of(
                me,
                person -> hasReports.get(person.id()),
                person -> person.hr() || managesClients.get(person.id()),
                path);
    }
}

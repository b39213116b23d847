package app.trellis.journey;

import app.trellis.home.HomeSection;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A thin strip of one’s own journey: how long one is here, and what came last. */
@Component
class JourneyOnHome implements HomeSection {

    /** How long somebody has been here, in whole years, and what happened last. */
    record Strip(int years, JourneyEntry last) {}

    private final Journeys journeys;
    private final Clock clock;

    JourneyOnHome(Journeys journeys, Clock clock) {
        this.journeys = journeys;
        this.clock = clock;
    }

    @Override
    public String template() {
        return "journey/home";
    }

    @Override
    public boolean isLast() {
        return true;
    }

    @Override
    public @Nullable Strip contentFor(CurrentPerson me) {
        if (me.client()) return null;
        var today = LocalDate.now(clock);
        return journeys.latest(me.id(), today)
                .map(latest -> new Strip(Period.between(latest.since(), today).getYears(), latest.entry()))
                .orElse(null);
    }
}

package app.trellis.journey;

import app.trellis.directory.ProfileSection;
import app.trellis.people.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person shows of their journey to colleagues, whatever the role of the reader. */
@Component
class JourneyOnProfile implements ProfileSection {

    private final Journeys journeys;

    JourneyOnProfile(Journeys journeys) {
        this.journeys = journeys;
    }

    @Override
    public String template() {
        return "journey/profile";
    }

    @Override
    public @Nullable List<JourneyYear> contentFor(PersonId employee) {
        var years = JourneyYear.of(journeys.toColleagues(employee));
        return years.isEmpty() ? null : years;
    }
}

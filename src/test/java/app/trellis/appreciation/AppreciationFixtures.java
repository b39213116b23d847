package app.trellis.appreciation;

import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Thanks for tests: {@code thanked.by(marco, Reach.TEAM, "For the notes of Monday night.", amara)}. */
@Component
@Transactional
class AppreciationFixtures {

    private final Appreciations appreciations;
    private final CompanyValues values;
    private final TeamMembers teams;
    private final Clock clock;

    AppreciationFixtures(Appreciations appreciations, CompanyValues values, TeamMembers teams, Clock clock) {
        this.appreciations = appreciations;
        this.values = values;
        this.teams = teams;
        this.clock = clock;
    }

    ValueId value(String name, CurrentPerson hr) {
        return values.all().stream()
                .filter(value -> value.details().name().equals(name))
                .map(CompanyValue::id)
                .findFirst()
                .orElseGet(() -> values.saveAndFlush(new CompanyValue(
                                ValueId.random(),
                                new ValueDetails(name, "We say what we see, kindly."),
                                hr.id(),
                                clock.instant()))
                        .id());
    }

    AppreciationId by(CurrentPerson author, Reach reach, String text, CurrentPerson... people) {
        return at(clock.instant(), author, reach, text, people);
    }

    AppreciationId at(Instant at, CurrentPerson author, Reach reach, String text, CurrentPerson... people) {
        var receivers = Stream.of(people).map(CurrentPerson::id).toList();
        var details = new AppreciationDetails(text, value("Say it early", people[0]), null);
        var id = AppreciationId.random();
        var everybody =
                Stream.concat(Stream.of(author.id()), receivers.stream()).toList();
        appreciations.saveAndFlush(
                author.client()
                        ? Appreciation.ofClient(id, author.id(), receivers, details, reach, at)
                        : new Appreciation(
                                id,
                                author.id(),
                                receivers,
                                details,
                                reach,
                                reach == Reach.TEAM ? teams.of(everybody) : Set.of(),
                                at));
        return id;
    }

    List<Appreciation> all() {
        return appreciations.findAll();
    }
}

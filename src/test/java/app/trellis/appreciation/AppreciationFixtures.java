package app.trellis.appreciation;

import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Thanks for tests: {@code thanked.by(marco, Reach.TEAM, "For the notes of Monday night.", amara)}. */
@Component
@Transactional
public class AppreciationFixtures {

    private final Appreciations appreciations;
    private final CompanyValues values;
    private final AppreciationComments comments;
    private final TeamMembers teams;
    private final Clock clock;

    AppreciationFixtures(
            Appreciations appreciations,
            CompanyValues values,
            AppreciationComments comments,
            TeamMembers teams,
            Clock clock) {
        this.appreciations = appreciations;
        this.values = values;
        this.comments = comments;
        this.teams = teams;
        this.clock = clock;
    }

    public ValueId value(String name, CurrentPerson hr) {
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

    public AppreciationId by(CurrentPerson author, Reach reach, String text, CurrentPerson... people) {
        return at(clock.instant(), author, reach, text, people);
    }

    public AppreciationId at(Instant at, CurrentPerson author, Reach reach, String text, CurrentPerson... people) {
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

    AppreciationId forSkill(CurrentPerson author, SkillId skill, String text, CurrentPerson person) {
        var id = AppreciationId.random();
        appreciations.saveAndFlush(new Appreciation(
                id,
                author.id(),
                List.of(person.id()),
                new AppreciationDetails(text, null, skill),
                Reach.EVERYBODY,
                Set.of(),
                clock.instant()));
        return id;
    }

    public UUID comment(AppreciationId thanks, CurrentPerson author, String text) {
        return comments.saveAndFlush(
                        new AppreciationComment(UUID.randomUUID(), thanks, author.id(), text, clock.instant()))
                .id();
    }

    List<Appreciation> all() {
        return appreciations.findAll();
    }
}

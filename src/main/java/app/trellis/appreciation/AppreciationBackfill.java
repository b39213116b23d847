package app.trellis.appreciation;

import app.trellis.activity.Activity;
import app.trellis.activity.Recorded;
import app.trellis.database.KeptFresh;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records thanks of earlier times, and the values that they name, for a demonstration or a move from another system. */
@Component
@Transactional
public class AppreciationBackfill implements KeptFresh {

    private final Appreciations appreciations;
    private final AppreciationComments comments;
    private final CompanyValues values;
    private final TeamMembers teams;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    AppreciationBackfill(
            Appreciations appreciations,
            AppreciationComments comments,
            CompanyValues values,
            TeamMembers teams,
            Staff staff,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.appreciations = appreciations;
        this.comments = comments;
        this.values = values;
        this.teams = teams;
        this.staff = staff;
        this.events = events;
        this.jdbc = jdbc;
    }

    @Override
    public List<Times> times() {
        return List.of(
                Times.of("appreciation", "given_at", "edited_at", "hidden_at"),
                Times.of("appreciation_receiver", "agreed_at"),
                Times.of("appreciation_comment", "written_at"));
    }

    public ValueId value(ValueDetails details, PersonId by, Instant at) {
        var value = values.saveAndFlush(new CompanyValue(ValueId.random(), details, by, at));
        record(value.added());
        return value.id();
    }

    /** By a colleague, or by the contact of a client, who lets it go so far. */
    public AppreciationId thank(
            PersonId author, List<PersonId> receivers, AppreciationDetails details, Reach reach, Instant at) {
        var id = AppreciationId.random();
        var given = staff.isClientContact(author)
                ? Appreciation.ofClient(id, author, receivers, details, reach, at)
                : new Appreciation(id, author, receivers, details, reach, team(author, receivers, reach), at);
        record(appreciations.saveAndFlush(given).given());
        return id;
    }

    /** All who are thanked let it go as far as the client's contact does. */
    public void agree(AppreciationId id, Instant at) {
        var given = appreciations.findById(id).orElseThrow();
        var team = team(given.author(), given.receivers(), Reach.TEAM);
        for (var receiver : given.receivers()) record(given.agree(team, receiver, at));
        appreciations.flush();
    }

    private List<PersonId> team(PersonId author, Collection<PersonId> receivers, Reach reach) {
        return reach == Reach.TEAM
                ? teams.of(Stream.concat(Stream.of(author), receivers.stream()).toList())
                : List.of();
    }

    public void comment(AppreciationId id, PersonId author, String text, Instant at) {
        record(comments.save(new AppreciationComment(UUID.randomUUID(), id, author, text, at))
                .written());
    }

    public void react(AppreciationId id, PersonId person, Reaction kind) {
        jdbc.sql("INSERT INTO appreciation_reaction (appreciation_id, person_id, kind) VALUES (?, ?, ?)")
                .params(id.value(), person.value(), kind.name())
                .update();
    }

    private void record(Activity past) {
        events.publishEvent(new Recorded(past));
    }
}

package app.trellis.notifications;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.trellis.forms.WallClock;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How people want to learn of what concerns them, and when they want no mail. */
@Component
@Transactional(readOnly = true)
class Choices {

    /**
     * Of one person. What was never chosen is as the topic has it.
     *
     * @param ownHours whether they have chosen their hours
     */
    public record Choice(Map<String, Delivery> topics, Hours hours, boolean ownHours) {

        public Delivery of(Topic topic) {
            return topic.canBeChosen() ? topics.getOrDefault(topic.name(), topic.unlessChosen()) : Delivery.AT_ONCE;
        }
    }

    private record Chosen(UUID personId, String topic, Delivery delivery) {}

    private record ChosenHours(UUID personId, String zone, LocalTime quietFrom, LocalTime quietUntil) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Choices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Choice of(PersonId person) {
        return requireNonNull(of(List.of(person)).get(person));
    }

    Map<PersonId, Choice> of(Collection<PersonId> people) {
        var ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        var topics = jdbc
                .sql("SELECT person_id, topic, delivery FROM notice_choice WHERE person_id = ANY (?)")
                .param(ids)
                .query(Chosen.class)
                .stream()
                .collect(groupingBy(Chosen::personId, toMap(Chosen::topic, Chosen::delivery)));
        var hours = jdbc
                .sql("SELECT person_id, zone, quiet_from, quiet_until FROM notice_hours WHERE person_id = ANY (?)")
                .param(ids)
                .query(ChosenHours.class)
                .stream()
                .collect(toMap(ChosenHours::personId, chosen -> chosen));
        var choices = new HashMap<PersonId, Choice>();
        for (var person : people) {
            var chosen = hours.get(person.value());
            choices.put(
                    person, new Choice(topics.getOrDefault(person.value(), Map.of()), hours(chosen), chosen != null));
        }
        return choices;
    }

    private Hours hours(@Nullable ChosenHours chosen) {
        if (chosen == null) return Hours.usual(clock.getZone());
        // Names of zones go out of use.
        var zone = WallClock.in(chosen.zone()).map(WallClock::zone).orElseGet(clock::getZone);
        return new Hours(zone, chosen.quietFrom(), chosen.quietUntil());
    }

    @Transactional
    void choose(PersonId person, Map<String, Delivery> topics) {
        topics.forEach((topic, delivery) -> jdbc.sql("""
                        INSERT INTO notice_choice (person_id, topic, delivery) VALUES (:person, :topic, :delivery)
                        ON CONFLICT (person_id, topic) DO UPDATE SET delivery = excluded.delivery
                        """)
                .param("person", person.value())
                .param("topic", topic)
                .param("delivery", delivery.name())
                .update());
    }

    @Transactional
    void choose(PersonId person, Hours hours) {
        jdbc.sql("""
                INSERT INTO notice_hours (person_id, zone, quiet_from, quiet_until) VALUES (:person, :zone, :from, :until)
                ON CONFLICT (person_id) DO UPDATE
                SET zone = excluded.zone, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
                """)
                .param("person", person.value())
                .param("zone", hours.zone().getId())
                .param("from", hours.quietFrom())
                .param("until", hours.quietUntil())
                .update();
    }
}

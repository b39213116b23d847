package app.trellis.roster;

import app.trellis.directory.ChangesByHand;
import app.trellis.people.DepartmentId;
import app.trellis.people.DepartmentName;
import app.trellis.people.Employment;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Placement;
import app.trellis.people.Staff;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows HR what was changed by hand. */
@Component
@Transactional(readOnly = true)
class ShownChanges implements ChangesByHand {

    private static final Set<String> OWN_LABELS = Set.of("manager", "weeklyHours");

    private final HandChanges changes;
    private final Employment employment;
    private final Staff staff;

    ShownChanges(HandChanges changes, Employment employment, Staff staff) {
        this.changes = changes;
        this.employment = employment;
        this.staff = staff;
    }

    @Override
    public List<Change> of(PersonId employee) {
        var all = changes.of(employee);
        if (all.isEmpty()) return List.of();
        var people = staff.cards(all.stream().flatMap(ShownChanges::people).collect(Collectors.toSet()));
        var departments =
                staff.departments().stream().collect(Collectors.toMap(DepartmentName::id, Function.identity()));
        var version = employment.file(employee).orElseThrow().version();
        return all.stream()
                .map(change -> new Change(
                        change.id(),
                        change.kind().name(),
                        change.kind() == HandChange.Kind.LEFT
                                ? change.startsOn().minusDays(1)
                                : change.startsOn(),
                        texts(
                                change,
                                people,
                                id -> departments.containsKey(id)
                                        ? departments.get(id).name()
                                        : ""),
                        people.get(change.by()),
                        change.isWaiting(),
                        change.isWaiting() || change.canBeUndone(version),
                        change.problem()))
                .toList();
    }

    private static Stream<PersonId> people(HandChange change) {
        var placement = change.placement();
        return Stream.of(change.by(), placement == null ? null : placement.manager(), change.successor())
                .filter(Objects::nonNull);
    }

    private static List<Text> texts(
            HandChange change, Map<PersonId, PersonCard> people, Function<DepartmentId, String> departments) {
        if (change.kind() == HandChange.Kind.LEFT) return handedOver(change, people);
        var to = change.placement();
        if (to == null) return List.of();
        return change.fields().stream()
                .map(field -> new Text(label(field), value(field, to, people, departments)))
                .toList();
    }

    private static List<Text> handedOver(HandChange change, Map<PersonId, PersonCard> people) {
        var successor = change.successor() == null
                ? Stream.<Text>of()
                : Stream.of(new Text("roster.leaving.successor", name(change.successor(), people)));
        var duties = change.handedOver().stream().map(duty -> new Text(duty.label(), String.join(", ", duty.names())));
        return Stream.concat(successor, duties).toList();
    }

    private static String label(String field) {
        return (OWN_LABELS.contains(field) ? "roster.form." : "web.field.") + field;
    }

    /** Of who somebody is, the profile says it itself. */
    private static String value(
            String field, Placement to, Map<PersonId, PersonCard> people, Function<DepartmentId, String> departments) {
        return switch (field) {
            case "jobTitle" -> to.jobTitle();
            case "department" -> departments.apply(to.department());
            case "manager" -> name(to.manager(), people);
            case "location" -> Objects.requireNonNullElse(to.location(), "–");
            case "weeklyHours" ->
                to.weeklyHours() == null ? "–" : to.weeklyHours().toPlainString();
            default -> "";
        };
    }

    private static String name(@Nullable PersonId person, Map<PersonId, PersonCard> people) {
        var card = person == null ? null : people.get(person);
        return card == null ? "–" : card.name();
    }
}

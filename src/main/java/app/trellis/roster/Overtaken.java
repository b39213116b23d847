package app.trellis.roster;

import app.trellis.people.DepartmentSize;
import app.trellis.people.Organisation;
import app.trellis.people.PersonBefore;
import app.trellis.people.PersonId;
import app.trellis.text.Text;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who cannot be what they were before a change, since others have taken their address, number or place meanwhile. */
@Component
class Overtaken {

    private final Rosters rosters;
    private final GuardedAddresses guarded;
    private final Organisation organisation;

    Overtaken(Rosters rosters, GuardedAddresses guarded, Organisation organisation) {
        this.rosters = rosters;
        this.guarded = guarded;
        this.organisation = organisation;
    }

    /**
     * @param before what each would be again
     * @param deleted who would be gone
     * @param by who would do it
     */
    Set<PersonId> among(Map<PersonId, PersonBefore> before, Collection<PersonId> deleted, PersonId by) {
        var roster = rosters.present();
        var keptFrom = guarded.from(by);
        var departments =
                organisation.departments().stream().map(DepartmentSize::id).collect(Collectors.toSet());
        var managers = before.entrySet().stream()
                .collect(Collectors.toMap(entry -> key(entry.getKey()), entry -> manager(entry.getValue())));
        var cycles = new ReportingPlan(roster.managers(), managers).cycles();
        var overtaken = new HashSet<PersonId>();
        before.forEach((id, was) -> {
            var there = roster.employee(key(id));
            var manager = was.managerId();
            if (there == null
                    || cycles.contains(key(id))
                    || manager != null && (roster.employee(key(manager)) == null || deleted.contains(manager))
                    || !departments.contains(was.departmentId())
                    || isOther(roster.numbers().get(key(was.employeeNumber())), id)
                    || isOther(owner(roster, was.email()), id)
                    || keptFrom.contains(id)
                            && !Objects.equals(was.email(), there.record().email())) overtaken.add(id);
        });
        return overtaken;
    }

    private static boolean isOther(@Nullable String owner, PersonId person) {
        return owner != null && !owner.equals(key(person));
    }

    /** Whose address it is; an empty key for the contact of a client. */
    private static @Nullable String owner(Roster roster, @Nullable String email) {
        var owner = email == null ? null : roster.owner(email);
        return owner == null ? null : Objects.requireNonNullElse(owner.key(), "");
    }

    private static String manager(PersonBefore was) {
        return was.managerId() == null ? ReportingPlan.NOBODY : key(was.managerId());
    }

    private static String key(PersonId person) {
        return person.toString();
    }

    private static String key(@Nullable String number) {
        return number == null ? "" : Text.key(number);
    }
}

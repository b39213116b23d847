package app.trellis.demo;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.demo.PeopleScript.Employee;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeopleScriptTests {

    private static final Today TODAY = new Today(LocalDate.of(2026, 3, 31), ZoneOffset.UTC);

    private final List<Employee> people = PeopleScript.read().people();

    @Test
    void sixtyPeopleWorkInFiveDepartments() {
        assertThat(people).hasSize(60);
        assertThat(people.stream().map(PeopleScriptTests::presentDepartment).collect(toSet()))
                .containsExactlyInAnyOrder(
                        "Client Operations",
                        "Quality and Learning",
                        "People and Culture",
                        "Technology",
                        "Finance and Administration");
    }

    @Test
    void namesAddressesAndNumbersAreUnique() {
        assertThat(people).extracting(Employee::name).doesNotHaveDuplicates();
        assertThat(people).extracting(Employee::email).doesNotHaveDuplicates();
        assertThat(people).extracting(Employee::number).doesNotHaveDuplicates();
    }

    @Test
    void everybodyReportsToTheManagingDirectorInTheEnd() {
        var managers = people.stream().collect(toMap(Employee::name, Function.identity()));
        assertThat(people)
                .filteredOn(person -> person.manager() == null)
                .singleElement()
                .satisfies(top -> assertThat(
                                top.roles().get(top.roles().size() - 1).title())
                        .isEqualTo("Managing Director"));
        for (var person : people) {
            var line = new HashSet<String>();
            for (var at = person; at.manager() != null; at = managers.get(at.manager())) {
                assertThat(line.add(at.name())).as(person.name()).isTrue();
                assertThat(managers).containsKey(at.manager());
            }
        }
    }

    @Test
    void rolesFollowOneAnotherAndTheLastHasBegun() {
        for (var person : people) {
            var starts = person.roles().stream()
                    .map(role -> TODAY.before(role.since()))
                    .toList();
            assertThat(starts)
                    .as(person.name())
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(TODAY.date()::isAfter);
        }
    }

    @Test
    void growthIsSeenInManyCareers() {
        assertThat(people).filteredOn(person -> person.roles().size() > 1).hasSizeGreaterThan(30);
    }

    @Test
    void addressesAreOfExampleDomainsOnly() {
        var contacts = PeopleScript.read().contacts().stream().map(PeopleScript.Contact::email);
        assertThat(Stream.concat(people.stream().map(Employee::email), contacts))
                .allMatch(email -> email.endsWith(".example"));
    }

    private static String presentDepartment(Employee person) {
        return person.roles().get(person.roles().size() - 1).department();
    }
}

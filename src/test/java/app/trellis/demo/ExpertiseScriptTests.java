package app.trellis.demo;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.demo.ExpertiseScript.Held;
import app.trellis.demo.ExpertiseScript.Other;
import app.trellis.demo.ExpertiseScript.Person;
import app.trellis.demo.PeopleScript.Employee;
import app.trellis.demo.SkillsStory.SkillsScript;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExpertiseScriptTests {

    private static final Today TODAY = new Today(LocalDate.of(2026, 3, 31), ZoneOffset.UTC);

    private final List<Person> script = ExpertiseScript.read().expertise();
    private final Map<String, Employee> people =
            PeopleScript.read().people().stream().collect(toMap(Employee::name, Function.identity()));

    @Test
    void everyoneSaysSeveralThingsOnceEach() {
        assertThat(script).extracting(Person::person).containsExactlyInAnyOrderElementsOf(people.keySet());
        assertThat(script)
                .allSatisfy(person -> assertThat(person.skills())
                        .as(person.person())
                        .hasSizeBetween(4, 16)
                        .extracting(Held::skill)
                        .doesNotHaveDuplicates());
    }

    @Test
    void everySkillIsOneOfTheFirm() {
        var known = SkillsScript.read().skills().stream()
                .map(SkillsScript.Known::label)
                .collect(toSet());
        assertThat(held().map(Held::skill)).isSubsetOf(known);
    }

    @Test
    void everyLevelAndKindOfSurenessOccurs() {
        assertThat(held().map(Held::level)).contains(1, 2, 3, 4, 5).allMatch(level -> level >= 1 && level <= 5);
        assertThat(held().filter(Held::hidden)).hasSizeBetween(20, 80);
        assertThat(held().filter(one -> !one.by().isEmpty())).hasSizeBetween(80, 250);
        assertThat(held().filter(one -> one.said().daysAgo() > 735)).isNotEmpty();
        assertThat(held().filter(one -> !one.asked().isEmpty())).hasSizeBetween(3, 8);
    }

    @Test
    void whatIsConfirmedWasSaidBeforeBySomeoneElseWhoWorksHere() {
        for (var person : script) {
            assertThat(person.skills()).as(person.person()).allMatch(held -> worksHere(person.person(), held.said()));
            for (var held : person.skills())
                assertThat(Stream.of(held.by(), held.asked()).flatMap(List::stream))
                        .as(person.person() + " " + held.skill())
                        .allMatch(other -> !other.who().equals(person.person()))
                        .allMatch(other -> worksHere(other.who(), other.at()))
                        .allMatch(other -> other.at().daysAgo() < held.said().daysAgo());
        }
    }

    /** What is for the manager alone, nobody else could have seen. */
    @Test
    void hiddenSkillsAreConfirmedByTheManager() {
        for (var person : script)
            assertThat(person.skills().stream().filter(Held::hidden).flatMap(held -> held.by().stream()))
                    .extracting(Other::who)
                    .allMatch(who -> who.equals(people.get(person.person()).manager()));
    }

    private Stream<Held> held() {
        return script.stream().flatMap(person -> person.skills().stream());
    }

    private boolean worksHere(String name, Moment then) {
        var joined = TODAY.before(people.get(name).roles().get(0).since());
        return joined.isBefore(TODAY.date().minusDays(then.daysAgo()));
    }
}

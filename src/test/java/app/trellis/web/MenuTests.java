package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuTests {

    private final List<PersonId> asked = new ArrayList<>();
    private final Set<PersonId> managers = new HashSet<>();
    private final Set<PersonId> accountManagers = new HashSet<>();
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private final Menu menu = new Menu(
            person -> {
                asked.add(person);
                return managers.contains(person);
            },
            accountManagers::contains,
            new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            });
    private final CurrentPerson marco = person("Marco Silva");

    @Test
    void pagesOfOneMinuteAskOnce() {
        hrefs(marco);
        now = now.plusSeconds(59);
        hrefs(marco);
        assertThat(asked).containsExactly(marco.id());
    }

    @Test
    void newManagerFindsTheTeamAMinuteLater() {
        assertThat(hrefs(marco)).doesNotContain("/team", "/clients");
        managers.add(marco.id());
        accountManagers.add(marco.id());
        now = now.plusSeconds(60);
        assertThat(hrefs(marco)).contains("/team", "/clients");
    }

    @Test
    void nobodyGetsTheMenuOfSomebodyElse() {
        managers.add(marco.id());
        assertThat(hrefs(marco)).contains("/team");
        assertThat(hrefs(person("Amara Okafor"))).doesNotContain("/team");
    }

    @Test
    void homeIsCurrentOnThePageThatItLeadsTo() {
        for (var path : List.of("/", "/waiting"))
            assertThat(menu.items(marco, path))
                    .filteredOn(MenuItem::current)
                    .extracting(MenuItem::href)
                    .containsExactly("/");
    }

    @ParameterizedTest
    @CsvSource({
        "/departments/1, /people",
        "/touchpoints/1, /clients",
        "/clients/1/pulse, /clients",
        "/applications/1, /applications"
    })
    void pageBelongsToTheEntryThatLeadsThere(String path, String entry) {
        accountManagers.add(marco.id());
        assertThat(menu.items(marco, path))
                .filteredOn(MenuItem::current)
                .extracting(MenuItem::href)
                .containsExactly(entry);
    }

    @Test
    void groupIsOpenWhereOneOfItsPagesIs() {
        assertThat(menu.items(marco, "/goals/new"))
                .filteredOn(MenuItem::current)
                .singleElement()
                .satisfies(group -> assertThat(group.items())
                        .filteredOn(MenuItem::current)
                        .extracting(MenuItem::href)
                        .containsExactly("/goals"));
    }

    @Test
    void ownSkillsAreNotThePlaceOfPeople() {
        var mySkills = "/people/" + marco.id() + "/skills";
        assertThat(menu.items(marco, mySkills))
                .filteredOn(MenuItem::current)
                .extracting(MenuItem::message)
                .containsExactly("web.place.growth");
        assertThat(menu.items(marco, "/people/" + person("Amara Okafor").id() + "/skills"))
                .filteredOn(MenuItem::current)
                .extracting(MenuItem::href)
                .containsExactly("/people");
    }

    @Test
    void employeeHasAtMostNineEntriesAtOnce() {
        managers.add(marco.id());
        assertThat(menu.items(marco, "/")).hasSizeLessThanOrEqualTo(9);
    }

    private List<String> hrefs(CurrentPerson me) {
        return menu.items(me, "/").stream().map(MenuItem::href).toList();
    }

    private static CurrentPerson person(String name) {
        return new CurrentPerson(new PersonId(UUID.randomUUID()), name, false, false, false);
    }
}

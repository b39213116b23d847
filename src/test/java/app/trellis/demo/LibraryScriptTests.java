package app.trellis.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.demo.LibraryScript.Shared;
import app.trellis.demo.PeopleScript.Employee;
import app.trellis.demo.SkillsStory.SkillsScript;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The story of what people shared, before it is told. */
class LibraryScriptTests {

    private static final List<Shared> LESSONS = LibraryScript.read().lessons();

    @Test
    void twentyLessonsAreSharedFourOfThemAnonymously() {
        assertThat(LESSONS).hasSize(20).filteredOn(Shared::anonymous).hasSize(4);
    }

    @Test
    void peopleAndSkillsAreThoseOfTheFirm() {
        var people = PeopleScript.read().people().stream().map(Employee::name).collect(toSet());
        var skills = SkillsScript.read().skills().stream()
                .map(skill -> skill.label())
                .collect(toSet());
        assertThat(LESSONS).allSatisfy(lesson -> {
            assertThat(people)
                    .contains(lesson.by())
                    .containsAll(lesson.helpful())
                    .containsAll(lesson.adopted());
            assertThat(skills).containsAll(lesson.skills());
            assertThat(lesson.helpful()).doesNotContain(lesson.by());
        });
    }

    @Test
    void noLessonNamesAnybody() {
        var names = PeopleScript.read().people().stream()
                .flatMap(person -> List.of(person.name().split(" ")).stream())
                .filter(name -> name.length() > 3)
                .toList();
        assertThat(LESSONS)
                .allSatisfy(lesson -> assertThat(lesson.saw() + lesson.helped() + lesson.action())
                        .doesNotContain(names.toArray(String[]::new)));
    }
}

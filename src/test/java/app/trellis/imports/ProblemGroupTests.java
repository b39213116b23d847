package app.trellis.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemGroupTests {

    @Test
    void equalProblemsAreSaidOnceWithTheirNumber() {
        var problems = IntStream.rangeClosed(2, 957)
                .mapToObj(line -> problem(line, "Type", line % 2 == 0 ? "Contract" : "Seasonal"))
                .toList();
        var groups = ProblemGroup.of(problems);
        assertThat(groups).hasSize(1);
        var group = groups.get(0);
        assertThat(group.rows()).isEqualTo(956);
        assertThat(group.saidAlike()).isTrue();
        assertThat(group.examples()).extracting(Problem::value).containsExactly("Contract", "Seasonal");
        assertThat(group.lines()).isEqualTo("2, 3, 4, 5, 6, 7, 8, 9, 10, 11");
        assertThat(group.moreLines()).isEqualTo(946);
    }

    @Test
    void otherColumnsAndReasonsStandApartAndTheMostFrequentFirst() {
        var problems = List.of(
                problem(2, "Until", "soon"), problem(3, "Type", "a"), problem(4, "Type", "b"), problem(5, "Type", "c"));
        assertThat(ProblemGroup.of(problems))
                .extracting(group -> group.first().column(), ProblemGroup::rows)
                .containsExactly(tuple("Type", 3), tuple("Until", 1));
    }

    @Test
    void fewOfManyValuesAreShown() {
        var problems = IntStream.rangeClosed(1, 40)
                .mapToObj(line -> problem(line, "Type", "word " + line))
                .toList();
        var group = ProblemGroup.of(problems).get(0);
        assertThat(group.examples()).hasSize(5);
        assertThat(group.moreExamples()).isEqualTo(35);
    }

    @Test
    void messagesThatDifferStandWithTheirValues() {
        var group = ProblemGroup.of(Stream.of(3, 4)
                        .map(line -> new Problem(line, "ID", "J1", "twice", List.of(line - 1)))
                        .toList())
                .get(0);
        assertThat(group.saidAlike()).isFalse();
        assertThat(group.examples()).hasSize(2);
    }

    private static Problem problem(int line, String column, String value) {
        return new Problem(line, column, value, "imports.problem.word", List.of("full time"));
    }
}

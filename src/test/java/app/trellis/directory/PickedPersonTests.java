package app.trellis.directory;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.people.PersonId;
import org.junit.jupiter.api.Test;

class PickedPersonTests {

    private final PersonId marco = PersonId.random();
    private final PersonId joon = PersonId.random();

    @Test
    void emptyFieldNamesNobody() {
        assertThat(PickedPerson.of("")).isNull();
        assertThat(PickedPerson.of("", " \t")).isNull();
        assertThat(PickedPerson.of(marco.toString(), ""))
                .as("who was chosen and then taken out")
                .isNull();
    }

    @Test
    void chosenPersonComesWithTheTextOfTheField() {
        assertThat(PickedPerson.of(marco.toString(), "Marco Silva")).isEqualTo(new PickedPerson(marco, "Marco Silva"));
        assertThat(PickedPerson.of("", " Marco  Silva ")).isEqualTo(new PickedPerson(null, "Marco Silva"));
    }

    @Test
    void oneOfTheChoicesCountsAlone() {
        var choice = new PickedPerson(joon, "Joon Park");

        assertThat(PickedPerson.of(marco.toString(), "joo", choice.toString())).isEqualTo(choice);
    }

    @Test
    void whatIsSentReadsAsTheSame() {
        for (var picked : new PickedPerson[] {
            new PickedPerson(marco, "Marco Silva"),
            new PickedPerson(marco, ""),
            new PickedPerson(null, "marco@x.example")
        }) assertThat(PickedPerson.of(picked.toString())).isEqualTo(picked);
    }

    @Test
    void textThatOnlyBeginsLikeAnIdIsText() {
        assertThat(PickedPerson.of(marco + "x")).isEqualTo(new PickedPerson(null, marco + "x"));
        assertThat(PickedPerson.of("a\0b".repeat(500)))
                .satisfies(picked -> assertThat(picked.text()).hasSize(254));
    }
}

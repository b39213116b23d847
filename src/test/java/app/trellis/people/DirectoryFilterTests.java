package app.trellis.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class DirectoryFilterTests {

    @Test
    void orderIsByNameUntilSomethingIsSearched() {
        assertThat(filter("").sort()).isEqualTo(DirectorySort.NAME);
        assertThat(filter("q=amara").sort()).isEqualTo(DirectorySort.RELEVANCE);
        assertThat(filter("q=amara&sort=title").sort()).isEqualTo(DirectorySort.TITLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sort=salary", "sort=name; drop table person", "department=17", "location=", "q=%00", "q=%20"})
    void valueThatMeansNothingIsLeftOut(String query) {
        assertThat(filter(query)).isEqualTo(filter(""));
    }

    @Test
    void placeWithACommaIsOnePlace() {
        assertThat(filter("location=Cebu, Philippines").locations()).containsExactly("Cebu, Philippines");
    }

    @Test
    void wordsAreLettersAndDigits() {
        assertThat(filter("q=O'Neil-Okafor, 2nd!? ${7*7}").words())
                .containsExactly("O", "Neil", "Okafor", "2nd", "7", "7");
    }

    @Test
    void accentsTypedAsSignsOfTheirOwnAreTheSame() {
        assertThat(filter("q=Jose\u0301").words()).containsExactly("José");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(filter("q=" + "😀".repeat(300)).q()).isEqualTo("😀".repeat(200));
    }

    @Test
    void eachChipLeadsToTheListWithoutIt() {
        var chips = filter("q=c%2B%2B {x} %26&location=Manila&location=Cebu, Philippines&page=3")
                .chips();

        assertThat(chips).extracting(Chip::kind).containsExactly("q", "location", "location");
        assertThat(chips).extracting(Chip::value).containsExactly("c++ {x} &", "Manila", "Cebu, Philippines");
        assertThat(chips.get(0).href()).isEqualTo("/people?location=Manila&location=Cebu%2C%20Philippines");
        assertThat(chips.get(1).href()).isEqualTo("/people?q=c%2B%2B%20%7Bx%7D%20%26&location=Cebu%2C%20Philippines");
    }

    private static DirectoryFilter filter(String query) {
        var parameters = new LinkedMultiValueMap<String, String>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(
                        value -> parameters.add(name, value == null ? "" : UriUtils.decode(value, "UTF-8"))));
        return DirectoryFilter.from(parameters);
    }
}

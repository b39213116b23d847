package app.trellis.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class ListQueryTests {

    private enum Order {
        RELEVANCE,
        NAME,
        NEWEST
    }

    private enum Place {
        INSIDE,
        OUTSIDE
    }

    @Test
    void orderIsTheUsualOneUntilSomethingIsSearched() {
        assertThat(order("")).isEqualTo(Order.NAME);
        assertThat(order("q=amara")).isEqualTo(Order.RELEVANCE);
        assertThat(order("q=amara&sort=")).isEqualTo(Order.RELEVANCE);
        assertThat(order("q=amara&sort=newest")).isEqualTo(Order.NEWEST);
        assertThat(order("sort=name; drop table person")).isEqualTo(Order.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"place=NOWHERE", "place=", "place=%00", "q=%00", "q=%20", "amount=much"})
    void valueThatMeansNothingIsLeftOut(String address) {
        assertThat(chipsOf(address)).isEqualTo(chipsOf(""));
    }

    @Test
    void valuesAreReadOnceEachAndAtMostAHundred() {
        assertThat(query("place=INSIDE&place=OUTSIDE&place=INSIDE").all("place", Place.class))
                .containsExactly(Place.INSIDE, Place.OUTSIDE);
        assertThat(query("town=x&" + "town=y&".repeat(130) + "town=z").all("town", Function.identity()))
                .containsExactly("x", "y");
    }

    @Test
    void firstValueThatMeansSomethingIsTheOne() {
        assertThat(amount("amount=much&amount=5&amount=6")).isEqualTo("5");
        assertThat(amount("amount=much")).isNull();
    }

    @Test
    void placeWithACommaIsOnePlace() {
        assertThat(query("town=Cebu, Philippines").all("town", Function.identity()))
                .containsExactly("Cebu, Philippines");
    }

    @Test
    void accentsTypedAsSignsOfTheirOwnAreTheSame() {
        assertThat(query("q=Jose\u0301").words().toList()).containsExactly("José");
    }

    @ParameterizedTest
    @CsvSource({
        "q=%3F%3F%3F, true",
        "q=%22%22, true",
        "q=c%2B%2B, false",
        "q=, false",
        "q=%20, false",
        "place=INSIDE, false"
    })
    void searchForSignsAloneIsWithoutWords(String address, boolean without) {
        assertThat(query(address).isWithoutWords()).isEqualTo(without);
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(query("q=" + "😀".repeat(300)).q()).isEqualTo("😀".repeat(200));
    }

    @Test
    void eachChipLeadsToTheListWithoutIt() {
        var query = query("q=c%2B%2B {x} %26&town=Manila&town=Cebu, Philippines&place=INSIDE&page=3");
        query.all("town", Function.identity());
        query.all("place", Place.class);

        var chips = query.chips("/people");

        assertThat(chips).extracting(Chip::kind).containsExactly("q", "town", "town", "place");
        assertThat(chips).extracting(Chip::value).containsExactly("c++ {x} &", "Manila", "Cebu, Philippines", "INSIDE");
        assertThat(chips).extracting(Chip::oneOfMany).containsExactly(false, false, false, true);
        assertThat(chips.get(0).href()).isEqualTo("/people?town=Manila&town=Cebu%2C%20Philippines&place=INSIDE");
        assertThat(chips.get(1).href())
                .isEqualTo("/people?q=c%2B%2B%20%7Bx%7D%20%26&town=Cebu%2C%20Philippines&place=INSIDE");
        assertThat(query.chosen("town")).contains("Manila");
        assertThat(query.chosen("place")).doesNotContain("Manila");
    }

    private static Order order(String address) {
        return query(address).sort(Order.class, Order.NAME, Order.RELEVANCE);
    }

    private static @Nullable BigDecimal amount(String address) {
        return query(address).one("amount", text -> new BigDecimal(text));
    }

    private static List<Chip> chipsOf(String address) {
        var query = query(address);
        query.all("place", Place.class);
        query.one("amount", text -> new BigDecimal(text));
        return query.chips("/people");
    }

    @Test
    void knowsOnlyTheParametersThatTheListReads() {
        var query = query("q=C%2B%2B&place=INSIDE&place=MOON&utm_source=mail&sort=newest&page=3");
        query.all("place", Place.class);
        query.sort(Order.class, Order.NAME, Order.RELEVANCE);
        assertThat(query.known())
                .containsOnlyKeys("q", "place", "sort")
                .containsEntry("q", List.of("C++"))
                .containsEntry("place", List.of("INSIDE"))
                .containsEntry("sort", List.of("newest"));
    }

    @Test
    void everyAddressKeepsThePartOfTheListThatIsShown() {
        var query = query("q=late&place=OUTSIDE&sort=name");
        query.keep("place", query.part("place", Place.class).orElseThrow());
        query.sort(Order.class, Order.NAME, Order.RELEVANCE);

        assertThat(query.known()).containsEntry("place", List.of("OUTSIDE"));
        assertThat(query.chips("/feedback")).extracting(Chip::href).containsExactly("/feedback?place=OUTSIDE");
        assertThat(query.cleared("/feedback")).isEqualTo("/feedback?place=OUTSIDE");
    }

    @Test
    void bestMatchIsOfferedWhereWordsAreSearchedAndElseTheUsualOrderIsShownAsChosen() {
        assertThat(orders("")).containsExactly("NAME=*", "NEWEST=newest");
        assertThat(orders("q=%20!%20")).containsExactly("NAME=*", "NEWEST=newest");
        assertThat(orders("sort=relevance")).containsExactly("NAME=*", "NEWEST=newest");
        assertThat(orders("sort=newest")).containsExactly("NAME=", "NEWEST=newest*");
        assertThat(orders("q=amara")).containsExactly("RELEVANCE=*", "NAME=name", "NEWEST=newest");
        assertThat(orders("q=amara&sort=name")).containsExactly("RELEVANCE=", "NAME=name*", "NEWEST=newest");
    }

    /** What the page offers: each order with what the address says for it, and a star for the one that the list is in. */
    private static List<String> orders(String address) {
        var query = query(address);
        query.sort(Order.class, Order.NAME, Order.RELEVANCE);
        return query.offered("sort").stream()
                .map(Order.class::cast)
                .map(one -> one + "=" + query.sortedBy(one) + (query.isSortedBy(one) ? "*" : ""))
                .toList();
    }

    @Test
    void offersTheClosedListsThatWereReadAndNoOthers() {
        var query = query("");
        assertThat(query.offered("place")).isEmpty();
        query.all("place", Place.class);
        query.sort(Order.class, Order.NAME, Order.RELEVANCE);
        assertThat(query.offered("place").toArray()).containsExactly(Place.INSIDE, Place.OUTSIDE);
        assertThat(query.offered("sort").toArray()).containsExactly(Order.NAME, Order.NEWEST);
    }

    private static ListQuery query(String address) {
        var parameters = new LinkedMultiValueMap<String, String>();
        UriComponentsBuilder.newInstance()
                .query(address)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(
                        value -> parameters.add(name, value == null ? "" : UriUtils.decode(value, "UTF-8"))));
        return new ListQuery(parameters);
    }
}

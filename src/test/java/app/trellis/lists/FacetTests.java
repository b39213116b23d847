package app.trellis.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class FacetTests {

    private record Id(String value) {

        @Override
        public String toString() {
            return value;
        }
    }

    /** A hundred places; the later in the alphabet, the more rows. */
    private final Facet places = new Facet(IntStream.range(100, 200)
            .mapToObj(number -> new FacetValue("P" + number, "Place " + number, number))
            .toList());

    @Test
    void usuallyTheTwelveWithTheMostAreOffered() {
        assertThat(offered(query())).hasSize(12).startsWith("P199", "P198").endsWith("P188");
        assertThat(places.isLong()).isTrue();
    }

    @Test
    void allAreOfferedInAlphabeticalOrderOnRequest() {
        assertThat(offered(query("all", "place"))).hasSize(100).startsWith("P100", "P101");
        assertThat(offered(query("all", "department"))).hasSize(12);
    }

    @Test
    void whatIsChosenIsAlwaysOffered() {
        assertThat(offered(query("place", "P150", "P199"))).hasSize(13).endsWith("P150");
        assertThat(offered(query("place", "Nowhere"))).hasSize(13).endsWith("Nowhere");
    }

    @Test
    void idThatNothingIsCalledByIsNotOffered() {
        var query = new ListQuery(parameters("place", "id", "gone"));
        query.all("place", Id::new);
        query.name("id", "Support");
        assertThat(places.offered("place", query))
                .extracting(FacetValue::label)
                .hasSize(13)
                .endsWith("Support");
    }

    private List<String> offered(ListQuery query) {
        return places.offered("place", query).stream().map(FacetValue::value).toList();
    }

    private static ListQuery query(String... parameter) {
        var query = new ListQuery(parameters(parameter));
        query.all("place", Function.identity());
        return query;
    }

    private static MultiValueMap<String, String> parameters(String... parameter) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (var i = 1; i < parameter.length; i++) parameters.add(parameter[0], parameter[i]);
        return parameters;
    }
}

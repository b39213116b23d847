package app.trellis.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class FacetTests {

    /** A hundred places; the later in the alphabet, the more rows. */
    private final Facet places = new Facet(IntStream.range(100, 200)
            .mapToObj(number -> new Choice("P" + number, "Place " + number, number))
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
        assertThat(places.offered("place", query("place", "id", "gone"), Map.of("id", "Support")))
                .extracting(Choice::label)
                .hasSize(13)
                .endsWith("Support");
    }

    private List<String> offered(ListQuery query) {
        return places.offered("place", query, null).stream().map(Choice::value).toList();
    }

    private static ListQuery query(String... parameter) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (var i = 1; i < parameter.length; i++) parameters.add(parameter[0], parameter[i]);
        var query = new ListQuery(parameters);
        query.all("place", Function.identity());
        return query;
    }
}

package app.trellis.feedback;

import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody looks for in their feedback.
 *
 * @param persons about whom; empty for anybody
 * @param authors from whom; empty for anybody
 */
record FeedbackFilter(
        ListQuery query,
        FeedbackBox box,
        List<PersonId> persons,
        List<PersonId> authors,
        List<FeedbackKind> kinds,
        @Nullable Period within,
        FeedbackSort sort) {

    static FeedbackFilter from(MultiValueMap<String, String> parameters, CurrentPerson me) {
        var query = new ListQuery(parameters);
        var boxes = FeedbackBox.of(me);
        var asked = new ListQuery(parameters).one("box", FeedbackBox.class);
        return new FeedbackFilter(
                query,
                asked != null && boxes.contains(asked) ? asked : boxes.get(0),
                query.all("person", PersonId::of),
                query.all("from", PersonId::of),
                query.all("kind", FeedbackKind.class),
                query.one("within", Period.class),
                query.sort(FeedbackSort.class, FeedbackSort.NEWEST, FeedbackSort.NEWEST));
    }

    /** Everybody whom the filter names. */
    List<PersonId> people() {
        return Stream.concat(persons.stream(), authors.stream()).toList();
    }
}

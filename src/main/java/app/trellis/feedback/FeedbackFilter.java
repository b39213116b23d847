package app.trellis.feedback;

import app.trellis.clients.ClientAccountId;
import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.text.Text;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for in their feedback.
 *
 * @param account with which client it was shared; null for any, or none
 * @param persons recipients; empty for all
 * @param authors empty for all
 * @param about words of the recipient's name; null for all
 * @param by words of the author's name; null for all
 */
record FeedbackFilter(
        ListQuery query,
        FeedbackFolder box,
        @Nullable ClientAccountId account,
        List<PersonId> persons,
        List<PersonId> authors,
        @Nullable String about,
        @Nullable String by,
        List<FeedbackKind> kinds,
        @Nullable Period within,
        FeedbackSort sort) {

    private static final int LONGEST_NAME = 200;

    static FeedbackFilter from(ListQuery query, CurrentPerson me) {
        var boxes = FeedbackFolder.of(me);
        var account = query.one("account", ClientAccountId::of);
        var box = account != null
                ? FeedbackFolder.CLIENT
                : query.part("box", FeedbackFolder.class)
                        .filter(boxes::contains)
                        .orElse(boxes.get(0));
        query.keep("box", box);
        return new FeedbackFilter(
                query,
                box,
                account,
                query.all("person", PersonId::of),
                query.all("from", PersonId::of),
                query.one("about", FeedbackFilter::name),
                query.one("by", FeedbackFilter::name),
                query.all("kind", FeedbackKind.class),
                query.one("within", Period.class),
                query.sort(FeedbackSort.class, FeedbackSort.NEWEST, FeedbackSort.NEWEST));
    }

    private static String name(String text) {
        return Text.beginning(text, LONGEST_NAME);
    }

    /** Everybody whom the filter names. */
    List<PersonId> people() {
        return Stream.concat(persons.stream(), authors.stream()).toList();
    }
}

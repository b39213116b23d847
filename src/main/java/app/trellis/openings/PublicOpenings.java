package app.trellis.openings;

import app.trellis.lists.ListRequest;
import app.trellis.lists.SearchResult;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The openings that anybody may see, with nothing in them that only employees may. */
@Component
@Transactional(readOnly = true)
public class PublicOpenings {

    /** What a visitor finds; its parts are for the template. */
    public record PublicList(OpeningFilter filter, SearchResult<OpeningRow> list) {}

    private final Openings openings;
    private final OpeningSearch search;
    private final SimilarOpenings similar;
    private final Clock clock;

    PublicOpenings(Openings openings, OpeningSearch search, SimilarOpenings similar, Clock clock) {
        this.openings = openings;
        this.search = search;
        this.similar = similar;
        this.clock = clock;
    }

    public PublicList find(ListRequest asked) {
        var facets = search.facets();
        var filter = OpeningFilter.from(asked.query(), null, facets);
        return new PublicList(filter, search.findPublic(filter, facets, asked.page()));
    }

    /** An opening that is published for everybody, or was until it closed. */
    public Optional<PublicOpening> published(OpeningId id, @Nullable CurrentPerson reader) {
        return openings.published(id)
                .map(opening -> new PublicOpening(
                        id,
                        opening.slug(),
                        opening.details().withPay(opening.payFor(null)),
                        opening.isFilled(),
                        opening.acceptsApplications(LocalDate.now(clock)),
                        reader != null && opening.isOnHiringTeam(reader)));
    }

    /** Public openings that somebody may like who came for this one. */
    public List<OpeningRow> similarTo(PublicOpening opening) {
        return similar.to(opening.details());
    }
}

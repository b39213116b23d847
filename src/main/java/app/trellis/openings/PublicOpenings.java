package app.trellis.openings;

import app.trellis.lists.ListRequest;
import app.trellis.lists.SearchResult;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final Clock clock;

    PublicOpenings(Openings openings, OpeningSearch search, SimilarOpenings similar, JdbcClient jdbc, Clock clock) {
        this.openings = openings;
        this.search = search;
        this.similar = similar;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public PublicList find(ListRequest asked) {
        var facets = search.facets();
        var filter = OpeningFilter.from(asked.query(), null, facets);
        return new PublicList(filter, search.findPublic(filter, facets, asked.page()));
    }

    /** What was published last comes first. */
    public List<AnnouncedOpening> newest(int most) {
        return jdbc.sql("""
                        SELECT o.id, o.title, d.name AS department, o.location, o.workplace, o.published_at
                        FROM opening o JOIN department d ON d.id = o.department_id
                        WHERE o.audience = 'EVERYONE' AND %s ORDER BY o.published_at DESC, o.id LIMIT :most""".formatted(OpeningConditions.OPEN))
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query(AnnouncedOpening.class)
                .list();
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

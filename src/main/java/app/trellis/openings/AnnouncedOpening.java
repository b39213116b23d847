package app.trellis.openings;

import java.time.Instant;

/** A public opening that one can apply for, as feeds and search engines are told of it. */
public record AnnouncedOpening(
        OpeningId id, String title, String department, String location, Workplace workplace, Instant publishedAt) {

    /** Where its page is. */
    public String path() {
        return "/careers/%s/%s".formatted(id, Slug.of(title));
    }
}

package app.trellis.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What clients suggest for the people who work for them; {@code suggestions.yaml}. */
record SuggestionsScript(List<Suggested> suggestions) {

    /**
     * @param program by its reference; null where {@code wish} says it in own words
     */
    record Suggested(
            String by,
            Moment at,
            @Nullable String program,
            @Nullable String wish,
            String why,
            List<Named> people,
            @DefaultValue List<Written> talk) {}

    /**
     * @param accepted when a manager did, while a program is looked for
     * @param invited when a manager accepted and invited them
     * @param seat whether a seat of the next session is kept for them since then
     * @param declined when a manager did, in these {@code words}
     */
    record Named(
            String name,
            @Nullable Moment accepted,
            @Nullable Moment invited,
            @DefaultValue("false") boolean seat,
            @Nullable Moment declined,
            @Nullable String words) {}

    record Written(String who, Moment at, String text) {}

    static SuggestionsScript read() {
        return Script.read("suggestions.yaml", SuggestionsScript.class);
    }
}

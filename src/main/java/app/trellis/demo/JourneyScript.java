package app.trellis.demo;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What people write on their journeys, and show of them; {@code journey.yaml}. */
record JourneyScript(List<Journey> journeys) {

    /**
     * @param keep the titles of what its owner puts on it
     * @param show those of what colleagues see too
     */
    record Journey(
            String of,
            @DefaultValue List<Earlier> earlier,
            @DefaultValue List<Note> notes,
            @DefaultValue List<String> keep,
            @DefaultValue List<String> show,
            @Nullable Link link) {}

    /** @param until how long ago it ended */
    record Earlier(
            String title,
            String company,
            Period from,
            Period until,
            @DefaultValue("") String words) {}

    record Note(String title, Period ago, @DefaultValue("") String words) {}

    record Link(String name, List<String> shows, Period until) {}

    static JourneyScript read() {
        return Script.read("journey.yaml", JourneyScript.class);
    }
}

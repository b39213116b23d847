package app.trellis.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry as it stands in a file; what is empty is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JourneyFileEntry(
        JourneyKind kind,
        LocalDate from,
        @Nullable LocalDate until,
        String title,
        String place,
        @Nullable Integer level,
        String words) {

    static JourneyFileEntry of(JourneyEntry entry) {
        return new JourneyFileEntry(
                entry.kind(), entry.day(), entry.until(), entry.title(), entry.place(), entry.level(), entry.words());
    }
}

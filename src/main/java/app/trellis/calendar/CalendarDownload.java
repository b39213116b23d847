package app.trellis.calendar;

import app.trellis.forms.WallClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a request for the file of one appointment gets: to keep in one’s own calendar program. */
public class CalendarDownload {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** In octets, so that a name stays within the 255 that file systems take. */
    private static final int LONGEST_TITLE = 200;

    private CalendarDownload() {}

    /** @param title of the file, before the day on which it is held */
    public static ResponseEntity<String> of(Appointment appointment, String title, Clock clock) {
        var root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var day = WallClock.in(appointment.zone())
                .orElse(new WallClock(clock.getZone()))
                .at(appointment.startsAt())
                .toLocalDate();
        var disposition = ContentDisposition.attachment()
                .filename("%s %s.ics".formatted(named(title), day), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(CalendarFile.of(appointment, root, clock.instant()));
    }

    /** In any script, without what some system does not take in a name. */
    private static String named(String title) {
        var name = title.replaceAll("[\\p{Cc}\\p{Z}\\\\/:*?\"<>|]+", " ").strip();
        var end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_TITLE)
            end = name.offsetByCodePoints(end, -1);
        return name.substring(0, end).strip();
    }
}

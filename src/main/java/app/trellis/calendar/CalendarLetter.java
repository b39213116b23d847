package app.trellis.calendar;

import app.trellis.forms.WallClock;
import app.trellis.mail.Letter;
import app.trellis.mail.Letter.Action;
import app.trellis.mail.Letter.CalendarPart;
import app.trellis.mail.Letter.Paragraph;
import app.trellis.mail.PortalAddress;
import app.trellis.mail.SenderAddress;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mail that brings a change to somebody's calendar, and says it in words. */
@Component
class CalendarLetter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final MessageSource messages;
    private final PortalAddress portal;
    private final SenderAddress sender;
    private final Clock clock;

    CalendarLetter(MessageSource messages, PortalAddress portal, SenderAddress sender, Clock clock) {
        this.messages = messages;
        this.portal = portal;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * @param to the address of its reader
     * @param signsIn whether its reader can open it in Trellis
     */
    Letter about(String kind, CalendarChange change, String to, boolean signsIn, List<String> topics) {
        var appointment = change.appointment();
        var name = kind + "." + change.what();
        return new Letter(
                text("calendar.subject." + name, appointment.title()),
                paragraphs(name, change),
                signsIn ? new Action(text("calendar.open"), appointment.href()) : null,
                text("calendar.reason"),
                topics,
                "calendar/" + appointment.id(),
                new CalendarPart(
                        change.takesAway() ? "CANCEL" : "REQUEST",
                        CalendarFile.message(
                                appointment, portal.of(appointment.href()), clock.instant(), sender.email(), to)));
    }

    private List<Paragraph> paragraphs(String name, CalendarChange change) {
        var appointment = change.appointment();
        var before = change.before();
        var texts = new ArrayList<String>();
        texts.add(text("calendar.text." + name, appointment.title()));
        texts.add(text("calendar.when", when(appointment)));
        if (before != null && !when(before).equals(when(appointment))) texts.add(text("calendar.before", when(before)));
        if (!appointment.place().isEmpty() && !appointment.cancelled())
            texts.add(text("calendar.where", appointment.place()));
        if (before != null && !before.place().isEmpty() && !before.place().equals(appointment.place()))
            texts.add(text("calendar.before", before.place()));
        texts.add(text(change.takesAway() ? "calendar.file.taken" : "calendar.file.put"));
        return texts.stream().map(text -> new Paragraph(text, null)).toList();
    }

    /** By the clock of where it is held, which the reader may not be near to: it is named. */
    private String when(Appointment appointment) {
        var there = WallClock.in(appointment.zone()).orElse(new WallClock(clock.getZone()));
        var starts = there.at(appointment.startsAt());
        var ends = there.at(appointment.endsAt());
        var sameDay = starts.toLocalDate().equals(ends.toLocalDate());
        return "%s – %s (%s)".formatted(DAY.format(starts), (sameDay ? TIME : DAY).format(ends), there.name());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}

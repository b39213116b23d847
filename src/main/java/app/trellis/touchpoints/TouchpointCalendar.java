package app.trellis.touchpoints;

import app.trellis.activity.Activity;
import app.trellis.calendar.Appointment;
import app.trellis.calendar.CalendarSource;
import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientStaffing;
import app.trellis.people.PersonId;
import app.trellis.touchpoints.TouchpointActivity.ParticipantGone;
import app.trellis.touchpoints.TouchpointActivity.TouchpointCancelled;
import app.trellis.touchpoints.TouchpointActivity.TouchpointPlanned;
import app.trellis.touchpoints.TouchpointActivity.TouchpointRevised;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Touchpoints stand in the calendars of those who take part, of both sides. */
@Component
@Transactional(readOnly = true)
class TouchpointCalendar implements CalendarSource {

    private final Touchpoints touchpoints;
    private final ClientStaffing clients;
    private final MessageSource messages;

    TouchpointCalendar(Touchpoints touchpoints, ClientStaffing clients, MessageSource messages) {
        this.touchpoints = touchpoints;
        this.clients = clients;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "touchpoint";
    }

    @Override
    public Set<Class<? extends Activity>> of() {
        return Set.of(
                TouchpointPlanned.class, TouchpointRevised.class, TouchpointCancelled.class, ParticipantGone.class);
    }

    /** Whose calendar it stands in, and who is taken out of it. */
    @Override
    public Stream<Entry> changedBy(Activity happened) {
        if (!(happened instanceof TouchpointActivity change)) return Stream.empty();
        var id = change.touchpoint();
        if (change instanceof ParticipantGone gone) return Stream.of(new Entry(gone.person(), id.value()));
        var left = change instanceof TouchpointRevised revised ? revised.left() : Set.<PersonId>of();
        return touchpoints.findById(id).stream()
                .flatMap(touchpoint -> Stream.concat(touchpoint.people().stream(), left.stream()))
                .map(person -> new Entry(person, id.value()));
    }

    @Override
    public Optional<Appointment> appointment(PersonId person, UUID event) {
        return touchpoints.attendedBy(person.value(), event).map(this::appointment);
    }

    @Override
    public List<Appointment> appointments(PersonId person, Instant after) {
        return touchpoints.attendedBy(person.value(), after).stream()
                .map(this::appointment)
                .toList();
    }

    /** By the client's name and the level, and nobody's name. */
    Appointment appointment(Touchpoint touchpoint) {
        var client = clients.account(touchpoint.accountId())
                .map(ClientAccountCard::name)
                .orElseThrow();
        var title = messages.getMessage(
                "touchpoints.appointment." + touchpoint.details().level(),
                new Object[] {client},
                LocaleContextHolder.getLocale());
        return touchpoint.appointment(title);
    }
}

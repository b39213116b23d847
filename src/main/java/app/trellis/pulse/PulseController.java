package app.trellis.pulse;

import app.trellis.clients.ClientAccountId;
import app.trellis.lists.CsvFile;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import app.trellis.pulse.Pulse.Window;
import app.trellis.pulse.PulseActivity.PulseExported;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One page with two lines: what the client says of an account, and what the people say who work for it. */
@Controller
@Transactional
@RequestMapping("/clients/{id}/pulse")
class PulseController {

    private final Seats seats;
    private final Lines lines;
    private final Rounds rounds;
    private final Rhythms rhythms;
    private final Requests requests;
    private final FollowUps followUps;
    private final PulseMails mails;
    private final BallotBox box;
    private final PulseFile file;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PulseController(
            Seats seats,
            Lines lines,
            Rounds rounds,
            Rhythms rhythms,
            Requests requests,
            FollowUps followUps,
            PulseMails mails,
            BallotBox box,
            PulseFile file,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.seats = seats;
        this.lines = lines;
        this.rounds = rounds;
        this.rhythms = rhythms;
        this.requests = requests;
        this.followUps = followUps;
        this.mails = mails;
        this.box = box;
        this.file = file;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @ModelAttribute(name = "seat", binding = false)
    Seat seat(@PathVariable ClientAccountId id, CurrentPerson me) {
        return seats.of(me, id);
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(@ModelAttribute("seat") Seat seat, @Nullable String window, CurrentPerson me, Model model) {
        model.addAttribute("pulse", lines.of(seat.account(), read(window)));
        model.addAttribute("windows", Window.values());
        model.addAttribute("rhythm", rhythms.of(seat.account()));
        model.addAttribute("closed", followUps.closed(seat.account(), clock.instant()));
        var open = rounds.open(seat.account());
        model.addAttribute("open", open.orElse(null));
        if (seat.contact()) ofContact(seat, me, model);
        else if (seat.assigned()) ofStaff(open.orElse(null), me, model);
        if (seat.manages()) ofManager(seat, model);
        return "pulse/show";
    }

    private void ofContact(Seat seat, CurrentPerson me, Model model) {
        model.addAttribute(
                "request", requests.ofContact(seat.account(), me.id()).orElse(null));
        model.addAttribute("toldToMe", followUps.toldTo(me.id(), seat.account()));
    }

    private void ofStaff(@Nullable OpenRound open, CurrentPerson me, Model model) {
        if (open == null) return;
        var person = me.id().value();
        model.addAttribute("waits", box.waitsFor(open.id(), person));
        model.addAttribute("answered", box.hasAnswered(open.id(), person));
    }

    private void ofManager(Seat seat, Model model) {
        var found = followUps.of(seat.account());
        model.addAttribute("followUps", found);
        model.addAttribute(
                "people", staff.cards(found.stream().map(FollowUp::contactId).toList()));
        model.addAttribute("mailed", mails.areSent());
        model.addAttribute("contacts", requests.latest(seat.account()));
        model.addAttribute("staffWords", lines.staffWords(seat.account()));
        model.addAttribute("formId", UUID.randomUUID());
        model.addAttribute("now", clock.instant());
    }

    @GetMapping("/export")
    void export(
            @ModelAttribute("seat") Seat seat, @Nullable String window, CurrentPerson me, HttpServletResponse response)
            throws IOException {
        events.publishEvent(new PulseExported(seat.account(), me.id(), clock.instant()));
        try (var csv = new CsvFile(response, "pulse", LocalDate.now(clock))) {
            file.write(lines.of(seat.account(), read(window)), csv);
        }
    }

    /** What is no window is the usual one. */
    private static Window read(@Nullable String window) {
        return Arrays.stream(Window.values())
                .filter(one -> one.name().equals(window))
                .findFirst()
                .orElse(Window.HALF);
    }
}

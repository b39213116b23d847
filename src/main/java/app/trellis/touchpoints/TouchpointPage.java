package app.trellis.touchpoints;

import static java.util.stream.Collectors.toMap;

import app.trellis.clients.ClientStaffing;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a touchpoint, the same for both sides but for the firm's note beside it. */
@Component
class TouchpointPage {

    private final Agenda agenda;
    private final Points points;
    private final MinutesOfTouchpoints minutes;
    private final SideNotes sideNotes;
    private final Decisions decisions;
    private final Actions actions;
    private final TakingPart takingPart;
    private final Sides sides;
    private final ClientStaffing clients;
    private final Staff staff;
    private final Clock clock;

    TouchpointPage(
            Agenda agenda,
            Points points,
            MinutesOfTouchpoints minutes,
            SideNotes sideNotes,
            Decisions decisions,
            Actions actions,
            TakingPart takingPart,
            Sides sides,
            ClientStaffing clients,
            Staff staff,
            Clock clock) {
        this.agenda = agenda;
        this.points = points;
        this.minutes = minutes;
        this.sideNotes = sideNotes;
        this.decisions = decisions;
        this.actions = actions;
        this.takingPart = takingPart;
        this.sides = sides;
        this.clients = clients;
        this.staff = staff;
        this.clock = clock;
    }

    /** Of a touchpoint that was found as this person sees it. */
    String of(Touchpoint touchpoint, CurrentPerson me, Model model) {
        var account = clients.account(touchpoint.accountId()).orElseThrow();
        var lines = agenda.of(touchpoint);
        var waiting = points.waiting(account.id(), touchpoint.details().level());
        var decided = decisions.of(touchpoint.id());
        var agreed = actions.of(touchpoint.id());
        model.addAttribute("touchpoint", touchpoint);
        model.addAttribute("account", account);
        model.addAttribute("kept", Sides.isKeptBy(me, account));
        model.addAttribute("whole", sides.planning(me, account.id()).isPresent());
        model.addAttribute("agenda", lines.stream().limit(Agenda.MOST).toList());
        model.addAttribute("agendaGoesOn", lines.size() > Agenda.MOST);
        model.addAttribute("points", waiting.stream().collect(toMap(Point::id, point -> point)));
        model.addAttribute(
                "minutes", minutes.findById(touchpoint.id()).map(Writing::text).orElse(""));
        model.addAttribute("decided", decided);
        model.addAttribute("agreed", agreed);
        var participants = takingPart.participants(touchpoint.id());
        model.addAttribute(
                "theirs",
                participants.stream().filter(one -> one.side() == Side.CLIENT).toList());
        model.addAttribute(
                "ours",
                participants.stream().filter(one -> one.side() == Side.FIRM).toList());
        model.addAttribute("people", staff.cards(named(touchpoint, waiting, decided, agreed)));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("now", clock.instant());
        if (!me.client())
            model.addAttribute(
                    "sideNote",
                    sideNotes.of(touchpoint.id(), me).map(Writing::text).orElse(""));
        if (!model.containsAttribute("point")) model.addAttribute("point", PointForm.empty());
        return "touchpoints/show";
    }

    private static Set<PersonId> named(
            Touchpoint touchpoint, List<Point> waiting, List<Decision> decided, List<Action> agreed) {
        var named = new HashSet<PersonId>();
        Stream.of(
                        Stream.of(touchpoint.cancelledBy(), touchpoint.heldBy()),
                        waiting.stream().map(Point::author),
                        decided.stream().map(Decision::decider),
                        agreed.stream().flatMap(one -> Stream.of(one.details().owner(), one.doneBy())))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .forEach(named::add);
        return named;
    }

    /** What is written down needs a touchpoint that was held. */
    static Touchpoint held(Touchpoint touchpoint) {
        if (!touchpoint.isHeld()) throw new Refused(touchpoint.address(), "touchpoints.refused.notHeld");
        return touchpoint;
    }
}

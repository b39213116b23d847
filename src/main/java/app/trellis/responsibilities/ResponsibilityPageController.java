package app.trellis.responsibilities;

import static java.util.stream.Collectors.toSet;

import app.trellis.audit.Happened;
import app.trellis.audit.RecordHistory;
import app.trellis.fit.Fits;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import app.trellis.skills.Vocabulary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a responsibility: what it is, who carries it, and for those who lead it, who would like to. */
@Controller
class ResponsibilityPageController {

    private final Responsibilities responsibilities;
    private final Holders holders;
    private final Volunteers volunteers;
    private final RecordHistory history;
    private final Vocabulary vocabulary;
    private final Fits fits;
    private final Staff staff;
    private final Clock clock;

    ResponsibilityPageController(
            Responsibilities responsibilities,
            Holders holders,
            Volunteers volunteers,
            RecordHistory history,
            Vocabulary vocabulary,
            Fits fits,
            Staff staff,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.holders = holders;
        this.volunteers = volunteers;
        this.history = history;
        this.vocabulary = vocabulary;
        this.fits = fits;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/responsibilities/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable ResponsibilityId id, CurrentPerson me, Model model) {
        var responsibility = responsibilities.visibleTo(me, id).orElseThrow(NotFound::new);
        var leads = responsibility.isLedBy(me);
        var details = responsibility.details();
        var carried = holders.of(id).stream()
                .filter(holder -> leads || holder.is(me.id()) || holder.isShownToEverybody())
                .toList();
        var waiting = leads ? volunteers.waitingFor(id) : List.<Volunteer>of();
        var happened = leads || me.hr() ? happened(responsibility) : List.<Happened>of();
        var mine = volunteers.of(id, me.id()).orElse(null);
        var taken = carried.stream().filter(Holder::isNow).count();
        model.addAttribute("responsibility", responsibility);
        model.addAttribute("leads", leads);
        var needs = vocabulary.shown(details.needs());
        model.addAttribute("needs", needs);
        model.addAttribute("teaches", vocabulary.shown(details.teaches()));
        model.addAttribute(
                "fit", leads ? null : fits.of(me, responsibility.asks(), needs).orElse(null));
        model.addAttribute("holders", carried);
        model.addAttribute("seatsLeft", Math.max(0, details.seats() - taken));
        model.addAttribute("volunteers", waiting);
        model.addAttribute("mine", mine);
        model.addAttribute(
                "carries",
                carried.stream()
                        .filter(holder -> holder.isNow() && holder.is(me.id()))
                        .map(Holder::id)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("takesVolunteers", responsibility.takesVolunteers(LocalDate.now(clock)));
        model.addAttribute("isOver", responsibility.isOver(LocalDate.now(clock)));
        model.addAttribute("history", happened);
        model.addAttribute(
                "people",
                staff.cards(Stream.of(
                                Stream.of(details.owner(), details.standIn(), mine == null ? null : mine.answeredBy()),
                                carried.stream().map(Holder::person),
                                waiting.stream().map(Volunteer::person),
                                happened.stream().map(Happened::by))
                        .flatMap(people -> people)
                        .filter(Objects::nonNull)
                        .collect(toSet())));
        return "responsibilities/show";
    }

    private List<Happened> happened(Responsibility responsibility) {
        var drafted = responsibility.drafted();
        return history.of(
                drafted.about(),
                new Happened("ended", responsibility.endedAt(), null),
                new Happened("started", responsibility.startedAt(), null),
                new Happened("published", responsibility.publishedAt(), null),
                new Happened("drafted", drafted.at(), drafted.by()));
    }
}

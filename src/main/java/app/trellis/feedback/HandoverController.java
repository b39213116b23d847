package app.trellis.feedback;

import static java.util.Objects.requireNonNullElse;

import app.trellis.feedback.FeedbackActivity.FeedbackHandedOver;
import app.trellis.forms.Done;
import app.trellis.forms.Refused;
import app.trellis.lists.Chosen;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What may my new manager read of what I received? Nothing, unless I hand it over: each piece by its own tick. */
@Controller
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
@RequestMapping("/feedback/handover")
class HandoverController {

    private static final String PAGE = "/feedback/handover";

    private final Handovers handovers;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandoverController(Handovers handovers, Staff staff, ApplicationEventPublisher events, Clock clock) {
        this.handovers = handovers;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(CurrentPerson me, Pageable page, Model model) {
        var manager = staff.managerOf(me.id()).flatMap(staff::card);
        model.addAttribute("manager", manager.orElse(null));
        manager.ifPresent(card -> {
            model.addAttribute("rows", handovers.open(me, card.id(), page));
            model.addAttribute("thisYear", chosen(handovers.ofThisYear(me, card.id())));
            model.addAttribute("asked", handovers.isUndecided(me.id(), card.id()));
        });
        return "feedback/handover";
    }

    /**
     * Hands over what was ticked, or all of this year.
     *
     * @param manager to whom, as the page said: it may be another one by now
     * @param year the mark of what the page counted of this year: nobody hands over what came meanwhile
     */
    @PostMapping
    String handOver(
            @RequestParam(required = false) @Nullable PersonId manager,
            @RequestParam(required = false) @Nullable List<FeedbackId> piece,
            @RequestParam(required = false) @Nullable String year,
            CurrentPerson me,
            RedirectAttributes flash) {
        var to = present(manager, me);
        var pieces = year == null ? requireNonNullElse(piece, List.<FeedbackId>of()) : ofThisYear(me, to, year);
        if (year == null && pieces.isEmpty()) throw new Refused(PAGE, "feedback.handover.nothing");
        tell(handovers.handOver(me, to, pieces), to, me);
        return Done.redirect(flash, "feedback.handover.done", PAGE);
    }

    private static Chosen chosen(Page<FeedbackRow> rows) {
        return Chosen.of(rows, FeedbackRow::id, row -> new Chosen.Line(row.author(), List.of()));
    }

    private List<FeedbackId> ofThisYear(CurrentPerson me, PersonId manager, String seen) {
        var rows = handovers.ofThisYear(me, manager);
        if (Chosen.areOthers(rows, FeedbackRow::id, seen)) throw new Refused(PAGE, "web.several.changed");
        return rows.stream().map(row -> new FeedbackId(row.id())).toList();
    }

    private void tell(Collection<FeedbackId> handedOver, PersonId to, CurrentPerson me) {
        var at = clock.instant();
        handedOver.forEach(id -> events.publishEvent(new FeedbackHandedOver(id, to, me.id(), at)));
    }

    /** Nothing, and home asks no more. */
    @DeleteMapping
    String nothing(
            @RequestParam(required = false) @Nullable PersonId manager, CurrentPerson me, RedirectAttributes flash) {
        handovers.settle(me, present(manager, me));
        return Done.redirect(flash, "feedback.handover.settled", PAGE);
    }

    private PersonId present(@Nullable PersonId shown, CurrentPerson me) {
        return staff.managerOf(me.id())
                .filter(manager -> manager.equals(shown))
                .orElseThrow(() -> new Refused(PAGE, "feedback.handover.changed"));
    }
}

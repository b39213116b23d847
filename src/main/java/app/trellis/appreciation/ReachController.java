package app.trellis.appreciation;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What those who are thanked decide: who else sees it. HR, too, may hide what should not stand there. */
@Controller
@Transactional
@RequestMapping("/appreciation/{id}")
class ReachController {

    private final Appreciations appreciations;
    private final TeamMembers teams;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReachController(Appreciations appreciations, TeamMembers teams, ApplicationEventPublisher events, Clock clock) {
        this.appreciations = appreciations;
        this.teams = teams;
        this.events = events;
        this.clock = clock;
    }

    /** {@code to} null or unknown lowers nothing. */
    @PostMapping("/reach")
    String lower(
            @PathVariable AppreciationId id,
            @RequestParam(required = false) @Nullable String to,
            CurrentPerson me,
            RedirectAttributes flash) {
        var given = forReceiver(id, me);
        var lower = Stream.of(Reach.TEAM, Reach.PERSON)
                .filter(one -> one.name().equals(to))
                .findFirst()
                .orElseThrow(() -> new Refused("/appreciation/" + id, "appreciation.notLowered"));
        if (given.canBeLoweredBy(me, lower))
            events.publishEvent(given.lower(lower, team(given, lower), me.id(), clock.instant()));
        else if (given.isHidden() || lower != given.reach())
            throw new Refused("/appreciation/" + id, "appreciation.notLowered");
        return Done.redirect(flash, "appreciation.lowered", "/appreciation/" + id);
    }

    /**
     * Lets the thanks of a client go as far as its contact does.
     *
     * @param version of the wording that this person was shown
     */
    @PostMapping("/agreement")
    String agree(@PathVariable AppreciationId id, @Nullable Long version, CurrentPerson me, RedirectAttributes flash) {
        var given = forReceiver(id, me);
        if (!given.waitsFor(me)) throw new Refused("/appreciation/" + id, "appreciation.nothingToAgree");
        if (given.edits().isAfter(version)) throw new Refused("/appreciation/" + id, "appreciation.agree.edited");
        var offered = requireNonNull(given.offered());
        events.publishEvent(given.agree(team(given, offered), me.id(), clock.instant()));
        return Done.redirect(flash, "appreciation.agreed", "/appreciation/" + id);
    }

    @GetMapping("/hiding/new")
    @Transactional(readOnly = true)
    String composeHiding(@PathVariable AppreciationId id, CurrentPerson me, Model model) {
        var given = hideable(appreciations.visibleTo(me, id).orElseThrow(NotFound::new), me);
        model.addAttribute("form", new HidingForm(null));
        return hiding(given, model);
    }

    @PostMapping("/hiding")
    String hide(
            @PathVariable AppreciationId id,
            @Valid @ModelAttribute("form") HidingForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var given = hideable(appreciations.visibleForChange(me, id).orElseThrow(NotFound::new), me);
        if (errors.hasErrors()) return hiding(given, model);
        events.publishEvent(given.hide(requireNonNull(form.why()), me.id(), clock.instant()));
        return Done.redirect(flash, "appreciation.wasHidden", "/appreciation/" + id);
    }

    private static String hiding(Appreciation given, Model model) {
        model.addAttribute("given", given);
        return "appreciation/hiding";
    }

    private static Appreciation hideable(Appreciation given, CurrentPerson me) {
        if (!given.isFor(me.id()) && !me.hr()) throw new AccessDeniedException("neither thanked nor HR");
        if (!given.canBeHiddenBy(me)) throw new Refused("/appreciation/" + given.id(), "appreciation.isHidden");
        return given;
    }

    private Appreciation forReceiver(AppreciationId id, CurrentPerson me) {
        var given = appreciations.visibleForChange(me, id).orElseThrow(NotFound::new);
        if (!given.isFor(me.id())) throw new AccessDeniedException("not thanked");
        return given;
    }

    private List<PersonId> team(Appreciation given, Reach reach) {
        return reach == Reach.TEAM
                ? teams.of(Stream.concat(Stream.of(given.author()), given.receivers().stream())
                        .toList())
                : List.of();
    }
}

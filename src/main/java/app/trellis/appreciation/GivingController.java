package app.trellis.appreciation;

import static java.util.Objects.requireNonNull;

import app.trellis.feedback.FeedbackId;
import app.trellis.feedback.Praises;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives thanks: from nothing, to somebody in particular, or in the words of praise that its author gave as feedback. */
@Controller
@Transactional
class GivingController {

    private final Appreciations appreciations;
    private final AppreciationPage page;
    private final Thankable thankable;
    private final TeamMembers teams;
    private final Limits limits;
    private final Praises praises;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GivingController(
            Appreciations appreciations,
            AppreciationPage page,
            Thankable thankable,
            TeamMembers teams,
            Limits limits,
            Praises praises,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appreciations = appreciations;
        this.page = page;
        this.thankable = thankable;
        this.teams = teams;
        this.limits = limits;
        this.praises = praises;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param to who is thanked
     * @param feedback whose words are taken over, for its author to look at
     */
    @GetMapping("/appreciation/new")
    @Transactional(readOnly = true)
    String compose(
            @RequestParam(required = false) @Nullable PersonId to,
            @RequestParam(required = false) @Nullable FeedbackId feedback,
            CurrentPerson me,
            Model model) {
        var praise = feedback == null ? null : praises.by(me, feedback).orElseThrow(NotFound::new);
        var named = praise == null ? to : praise.recipient();
        var people = named == null ? List.<PersonCard>of() : thankable.among(me, List.of(named));
        var form = AppreciationForm.empty(people, praise == null ? null : praise.text());
        model.addAttribute("form", form);
        model.addAttribute("praise", praise != null);
        return page.form(null, form, people, me, model);
    }

    /** {@code add}: the writer names one more person, and gives nothing yet. */
    @PostMapping("/appreciation")
    String give(
            @Valid @ModelAttribute("form") AppreciationForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String add,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        if (errors.getTarget() == null) return page.form(null, null, List.of(), me, model);
        if (add != null) return addPerson(form, me, model);
        var people = thankable.named(form, me, errors);
        var details = page.details(form, errors);
        if (form.reach() == null) errors.rejectValue("reach", "NotNull");
        if (details == null || errors.hasErrors()) return page.form(null, form, people, me, model);
        var receivers = people.stream().map(PersonCard::id).toList();
        var words = Stream.of(receivers, details, form.reach()).toList();
        var id = new AppreciationId(SentOnce.id(form.formId(), me.id().value(), words));
        // Whoever sends several at once would have more than the limits allow.
        appreciations.lock("thanks of " + me.id());
        if (appreciations.madeBy(id).isEmpty()) {
            check(form, id, receivers, me, errors);
            if (errors.hasErrors()) return page.form(null, form, people, me, model);
            if (!form.isSure()) {
                var other = limits.thankedBack(me.id(), receivers);
                if (other.isPresent()) return ask(form.naming(people), other.get(), people, me, model);
            }
            events.publishEvent(
                    appreciations.save(made(id, form, receivers, details, me)).given());
        }
        return Done.redirect(flash, "appreciation.given", "/appreciation/" + id);
    }

    private void check(
            AppreciationForm form,
            AppreciationId id,
            Collection<PersonId> receivers,
            CurrentPerson me,
            BindingResult errors) {
        if (limits.dayIsFull(me.id()))
            errors.reject("appreciation.form.dayIsFull", new Object[] {Limits.MOST_A_DAY}, null);
        if (limits.isSaidToMany(me.id(), id, String.valueOf(form.text()), receivers))
            errors.rejectValue("text", "appreciation.form.saidToMany", new Object[] {Limits.MOST_WITH_ONE_TEXT}, null);
    }

    private Appreciation made(
            AppreciationId id,
            AppreciationForm form,
            List<PersonId> receivers,
            AppreciationDetails details,
            CurrentPerson me) {
        var reach = requireNonNull(form.reach());
        var now = clock.instant();
        if (me.client()) return Appreciation.ofClient(id, me.id(), receivers, details, reach, now);
        var everybody = Stream.concat(Stream.of(me.id()), receivers.stream()).toList();
        var team = reach == Reach.TEAM ? teams.of(everybody) : List.<PersonId>of();
        return new Appreciation(id, me.id(), receivers, details, reach, team, now);
    }

    private String addPerson(AppreciationForm form, CurrentPerson me, Model model) {
        var errors = new BeanPropertyBindingResult(form, "form");
        var people = thankable.named(form, me, errors);
        if (errors.hasErrors()) return page.form(null, form, people, me, shown(form, errors, model));
        var next = form.naming(people);
        return page.form(null, next, people, me, shown(next, new BeanPropertyBindingResult(next, "form"), model));
    }

    /** Once: sent again, it is given. */
    private String ask(AppreciationForm form, String other, List<PersonCard> people, CurrentPerson me, Model model) {
        var asked = form.asked();
        model.addAttribute("other", other);
        return page.form(null, asked, people, me, shown(asked, new BeanPropertyBindingResult(asked, "form"), model));
    }

    private static Model shown(AppreciationForm form, BindingResult errors, Model model) {
        model.addAttribute("form", form);
        return model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
    }
}

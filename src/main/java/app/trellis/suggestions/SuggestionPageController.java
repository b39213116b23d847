package app.trellis.suggestions;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientStaffing;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The suggestions of a client, for both sides, and what they say to each other about one. */
@Controller
@Transactional
@RequestMapping("/clients/{id}/suggestions")
class SuggestionPageController {

    /** Somebody to write to, as the form offers them. */
    record Choice(String value, @Nullable String label) {}

    private final SuggestionReader reader;
    private final SuggestionLists lists;
    private final SuggestionMessages messages;
    private final ClientStaffing staffing;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SuggestionPageController(
            SuggestionReader reader,
            SuggestionLists lists,
            SuggestionMessages messages,
            ClientStaffing staffing,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.lists = lists;
        this.messages = messages;
        this.staffing = staffing;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** For the contacts, the account manager and HR; for a manager once something is suggested for their people. */
    @GetMapping
    @Transactional(readOnly = true)
    String list(@PathVariable ClientAccountId id, CurrentPerson me, Pageable page, Model model) {
        var account = staffing.account(id).orElseThrow(NotFound::new);
        var contact = staffing.isContact(me.id(), id);
        var found = lists.of(id, me, page);
        if (found.isEmpty() && !contact && !me.hr() && !me.is(account.accountManager())) throw new NotFound();
        model.addAttribute("account", account);
        model.addAttribute("contact", contact);
        model.addAttribute("suggests", contact && !account.hasEnded());
        model.addAttribute("page", found);
        return "suggestions/list";
    }

    @GetMapping("/{suggestion}")
    @Transactional(readOnly = true)
    String show(
            @PathVariable ClientAccountId id, @PathVariable SuggestionId suggestion, CurrentPerson me, Model model) {
        model.addAttribute("form", MessageForm.empty());
        return page(reader.visibleTo(me, id, suggestion).orElseThrow(NotFound::new), me, model);
    }

    private String page(SuggestionPage page, CurrentPerson me, Model model) {
        var suggestion = page.suggestion();
        model.addAttribute("suggestion", suggestion);
        var parts = AnswererPart.of(page.people(), reader.talk(me, suggestion));
        model.addAttribute("parts", parts);
        model.addAttribute(
                "talks",
                parts.stream()
                        .filter(part -> part.takesWordsOf(me))
                        .map(part -> new Choice(String.valueOf(part.answererId()), part.answerer()))
                        .toList());
        model.addAttribute("withdrawable", me.client() && page.canBeWithdrawn());
        model.addAttribute("account", staffing.account(suggestion.accountId()).orElseThrow());
        model.addAttribute("author", staff.card(suggestion.author()).orElseThrow());
        return "suggestions/show";
    }

    @PostMapping("/{suggestion}/messages")
    String write(
            @PathVariable ClientAccountId id,
            @PathVariable SuggestionId suggestion,
            @Valid @ModelAttribute("form") MessageForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var page = reader.visibleForChange(me, id, suggestion).orElseThrow(NotFound::new);
        var address = page.suggestion().address();
        if (errors.hasFieldErrors("with")) throw new NotFound(); // which nobody types
        if (errors.getTarget() == null || errors.hasErrors()) return page(page, me, model);
        var with = requireNonNull(form.with());
        var part = AnswererPart.of(page.people(), List.of()).stream()
                .filter(one -> with.equals(one.answererId()) && (me.client() || me.is(with)))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("between the client and who answers"));
        var text = requireNonNull(form.text());
        var messageId = SentOnce.id(form.formId(), me.id().value(), List.of(suggestion, with, text));
        if (messages.madeBy(messageId).isEmpty()) {
            if (!part.takesWordsOf(me)) throw new Refused(address, "suggestions.settled");
            var message = new SuggestionMessage(messageId, suggestion, with, me.id(), text, clock.instant());
            events.publishEvent(messages.save(message).written());
        }
        return Done.redirect(flash, "suggestions.message.sent", address);
    }
}

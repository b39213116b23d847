package app.trellis.clients;

import static java.util.Objects.requireNonNull;

import app.trellis.directory.PersonPicker;
import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.SentOnce;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.Staff;
import app.trellis.signin.Access;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows client accounts to HR, to account managers and to the clients' contacts. No one else has these pages. */
@Controller
@Transactional
class ClientController {

    private final ClientAccounts accounts;
    private final ClientStaffing staffing;
    private final ClientLists lists;
    private final AccountTexts texts;
    private final ContactSuggestions suggestions;
    private final Staff staff;
    private final PersonPicker picker;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClientController(
            ClientAccounts accounts,
            ClientStaffing staffing,
            ClientLists lists,
            AccountTexts texts,
            ContactSuggestions suggestions,
            Staff staff,
            PersonPicker picker,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.staffing = staffing;
        this.lists = lists;
        this.texts = texts;
        this.suggestions = suggestions;
        this.staff = staff;
        this.picker = picker;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    @ModelAttribute
    void refuseWhoHasNoClients(CurrentPerson me) {
        if (!me.client() && !me.hr() && !staffing.manages(me.id()))
            throw new AccessDeniedException("manages no client account");
    }

    @GetMapping("/clients")
    @Transactional(readOnly = true)
    String list(CurrentPerson me, ListRequest asked, Model model) {
        if (me.client()) {
            var mine = staffing.accountsOfContact(me.id());
            if (mine.isEmpty()) throw new NotFound();
            if (mine.size() == 1) return "redirect:/clients/" + mine.get(0).id();
        }
        model.addAttribute("list", lists.accounts(asked.query(), me, asked.page()));
        return asked.view("clients/list");
    }

    @GetMapping("/clients/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable ClientAccountId id, CurrentPerson me, Model model) {
        var account = accounts.visibleTo(me, id).orElseThrow(NotFound::new);
        return page(account, me, model);
    }

    private String page(ClientAccount account, CurrentPerson me, Model model) {
        model.addAttribute("account", account);
        model.addAttribute(
                "accountManager", staff.card(account.accountManager()).orElseThrow());
        model.addAttribute("staff", lists.staff(account.id()));
        var contacts = staffing.contactsOf(account.id());
        model.addAttribute("contacts", contacts);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("texts", texts.latest(account.id()));
        model.addAttribute("kinds", TextKind.values());
        if (!account.isManagedBy(me)) return "clients/mine";
        model.addAttribute("formId", UUID.randomUUID());
        model.addAttribute(
                "ready", access.ready(contacts.stream().map(PersonCard::id).toList()));
        model.addAttribute("toBeConfirmed", account.hasEnded() ? Set.of() : lists.toBeConfirmed(account.id()));
        model.addAttribute("suggestions", suggestions.of(account.id()));
        return "clients/show";
    }

    @PreAuthorize("hasRole('HR')")
    @GetMapping("/clients/new")
    String compose(Model model) {
        model.addAttribute(
                "form",
                new AccountForm(
                        UUID.randomUUID(),
                        null,
                        null,
                        LocalDate.now(clock),
                        Rhythm.WEEKLY,
                        Rhythm.MONTHLY,
                        Rhythm.QUARTERLY,
                        null));
        return form(model, null);
    }

    @PreAuthorize("hasRole('HR')")
    @PostMapping("/clients")
    String create(
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var manager = manager(form, errors, me);
        if (manager == null) return form(model, null);
        var id = new ClientAccountId(SentOnce.id(form.formId(), me.id().value(), form));
        if (accounts.madeBy(id).isEmpty()) {
            if (isTaken(form, errors, null)) return form(model, null);
            var account = new ClientAccount(id, form.details(manager.id(), null));
            events.publishEvent(accounts.save(account).opened(me.id(), clock.instant()));
        }
        return Done.redirect(flash, "clients.created", "/clients/" + id);
    }

    @PreAuthorize("hasRole('EMPLOYEE')")
    @GetMapping("/clients/{id}/edit")
    String edit(@PathVariable ClientAccountId id, CurrentPerson me, Model model) {
        var account = accounts.managedBy(me, id).orElseThrow(NotFound::new);
        model.addAttribute("form", formOf(account));
        return form(model, account);
    }

    @PreAuthorize("hasRole('EMPLOYEE')")
    @PutMapping("/clients/{id}")
    String update(
            @PathVariable ClientAccountId id,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var account = accounts.managedForChange(me, id).orElseThrow(NotFound::new);
        var manager = manager(form, errors, me);
        if (manager == null || isTaken(form, errors, account)) return form(model, account);
        var details = form.details(manager.id(), account);
        if (account.edits().isAfter(form.version()) && !account.says(details))
            throw new Conflict("clients", "/clients/" + id, account.edits(), form, formOf(account), Map.of());
        account.revise(details, me.id(), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "web.saved", after(account, me));
    }

    /** After handing the account over, a manager no longer sees it, and without another account has none of these pages. */
    private String after(ClientAccount account, CurrentPerson me) {
        if (account.isManagedBy(me)) return "/clients/" + account.id();
        accounts.flush();
        return staffing.manages(me.id()) ? "/clients" : "/";
    }

    /** Who is to manage the account; null when the form has errors. */
    private @Nullable PersonCard manager(AccountForm form, BindingResult errors, CurrentPerson me) {
        if (errors.getTarget() == null) return null; // a field could not even be read
        var manager = picker.picked(form.accountManager(), "accountManager", me, errors);
        return errors.hasErrors() ? null : manager.orElse(null);
    }

    private boolean isTaken(AccountForm form, BindingResult errors, @Nullable ClientAccount before) {
        accounts.lockNames();
        var named = accounts.named(requireNonNull(form.name()));
        var taken = named.isPresent() && (before == null || !named.get().id().equals(before.id()));
        if (taken) errors.rejectValue("name", "clients.form.nameTaken");
        return taken;
    }

    private AccountForm formOf(ClientAccount account) {
        return AccountForm.of(
                account.details(),
                picker.shown(account.accountManager()),
                account.edits().count());
    }

    private static String form(Model model, @Nullable ClientAccount account) {
        model.addAttribute("account", account);
        model.addAttribute("rhythms", Rhythm.values());
        return "clients/form";
    }
}

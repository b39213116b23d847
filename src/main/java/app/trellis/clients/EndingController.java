package app.trellis.clients;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets HR and the account manager end the work for a client, after they have read what closes, and take that back. */
@Controller
@Transactional
@RequestMapping("/clients/{id}/ending")
@PreAuthorize("hasRole('EMPLOYEE')")
class EndingController {

    private final ClientAccounts accounts;
    private final AccountEnding ending;
    private final Clock clock;

    EndingController(ClientAccounts accounts, AccountEnding ending, Clock clock) {
        this.accounts = accounts;
        this.ending = ending;
        this.clock = clock;
    }

    @GetMapping
    String compose(@PathVariable ClientAccountId id, CurrentPerson me, Model model) {
        var account = accounts.managedBy(me, id).orElseThrow(NotFound::new);
        account.refuseIfEnded();
        model.addAttribute("form", new EndingForm(false));
        return page(account, model);
    }

    @PostMapping
    String end(
            @PathVariable ClientAccountId id,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var account = accounts.managedForChange(me, id).orElseThrow(NotFound::new);
        if (!errors.hasErrors() && !Boolean.TRUE.equals(form.sure()))
            errors.rejectValue("sure", "clients.ending.notSure");
        if (errors.hasErrors()) return page(account, model);
        ending.end(account, me.id());
        return Done.redirect(flash, "clients.ending.done", "/clients/" + id);
    }

    @DeleteMapping
    String takeBack(@PathVariable ClientAccountId id, CurrentPerson me, RedirectAttributes flash) {
        var account = accounts.managedForChange(me, id).orElseThrow(NotFound::new);
        var page = "/clients/" + id;
        if (account.hasEnded() && !account.canBeReopened(LocalDate.now(clock)))
            throw new Refused(page, "clients.ending.forGood");
        ending.reopen(account, me.id());
        return Done.redirect(flash, "clients.ending.takenBack", page);
    }

    private String page(ClientAccount account, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("consequences", ending.consequences(account.id()));
        return "clients/ending";
    }
}

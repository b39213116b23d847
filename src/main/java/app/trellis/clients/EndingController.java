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

    @ModelAttribute(name = "account", binding = false)
    ClientAccount account(@PathVariable ClientAccountId id, CurrentPerson me) {
        return accounts.managedForChange(me, id).orElseThrow(NotFound::new);
    }

    @GetMapping
    String compose(@ModelAttribute("account") ClientAccount account, Model model) {
        account.refuseIfEnded();
        model.addAttribute("form", new EndingForm(false));
        return page(account, model);
    }

    @PostMapping
    String end(
            @ModelAttribute("account") ClientAccount account,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors() && !Boolean.TRUE.equals(form.sure()))
            errors.rejectValue("sure", "clients.ending.notSure");
        if (errors.hasErrors()) return page(account, model);
        ending.end(account, me.id());
        return Done.redirect(flash, "clients.ending.done", "/clients/" + account.id());
    }

    @DeleteMapping
    String takeBack(@ModelAttribute("account") ClientAccount account, CurrentPerson me, RedirectAttributes flash) {
        var page = "/clients/" + account.id();
        if (account.hasEnded() && !account.canBeReopened(LocalDate.now(clock)))
            throw new Refused(page, "clients.ending.forGood");
        ending.reopen(account, me.id());
        return Done.redirect(flash, "clients.ending.takenBack", page);
    }

    private String page(ClientAccount account, Model model) {
        model.addAttribute("consequences", ending.consequences(account.id()));
        return "clients/ending";
    }
}

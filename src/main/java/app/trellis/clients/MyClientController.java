package app.trellis.clients;

import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The client that an employee works for: who is there, what was agreed, and what the client sees of them. */
@Controller
@Transactional(readOnly = true)
@PreAuthorize("hasRole('EMPLOYEE')")
class MyClientController {

    private final ClientStaffing staffing;
    private final AccountTexts texts;
    private final Staff staff;

    MyClientController(ClientStaffing staffing, AccountTexts texts, Staff staff) {
        this.staffing = staffing;
        this.texts = texts;
        this.staff = staff;
    }

    @GetMapping("/clients/mine")
    String show(CurrentPerson me, Model model) {
        var account = staffing.accountOf(me.id()).orElseThrow(NotFound::new);
        model.addAttribute("account", account);
        model.addAttribute(
                "accountManager", staff.card(account.accountManager()).orElseThrow());
        model.addAttribute("contacts", staffing.contactsOf(account.id()));
        model.addAttribute("texts", texts.latest(account.id()));
        model.addAttribute("kinds", TextKind.values());
        return "clients/employee";
    }
}

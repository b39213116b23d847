package app.trellis.signin;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.Refused;
import app.trellis.lists.Chosen;
import app.trellis.lists.ListRequest;
import app.trellis.mail.Outbox;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who can sign in and who cannot yet, for administrators, who invite many at once here. */
@Controller
@RequestMapping(AccountListController.ADDRESS)
@PreAuthorize("hasRole('ADMIN')")
@Transactional
class AccountListController {

    static final String ADDRESS = "/accounts";

    private final AccountSearch search;
    private final Access access;
    private final Outbox outbox;

    AccountListController(AccountSearch search, Access access, Outbox outbox) {
        this.search = search;
        this.access = access;
        this.outbox = outbox;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(ListRequest asked, Model model) {
        var filter = filter(asked);
        model.addAttribute("list", search.find(filter, asked.page()));
        model.addAttribute("invitable", Chosen.count(search.invitable(filter, PageRequest.of(0, 1))));
        return asked.view("signin/accounts");
    }

    @GetMapping("/invitations/new")
    @Transactional(readOnly = true)
    String ask(ListRequest asked, Model model) {
        var filter = filter(asked);
        model.addAttribute(
                "chosen",
                Chosen.of(
                        search.invitable(filter, Chosen.MOST),
                        AccountRow::id,
                        row -> new Chosen.Line(row.name(), List.of(row.department(), requireNonNull(row.email())))));
        model.addAttribute("sends", outbox.isSent());
        model.addAttribute("invite", filter.query().at(ADDRESS + "/invitations"));
        model.addAttribute("back", filter.query().at(ADDRESS));
        return "signin/invite";
    }

    @PostMapping("/invitations")
    String invite(ListRequest asked, @Nullable String seen, CurrentPerson me, RedirectAttributes flash) {
        var filter = filter(asked);
        var people = search.invitable(filter, Chosen.MOST);
        if (Chosen.areOthers(people, AccountRow::id, seen))
            throw new Refused(filter.query().at(ADDRESS + "/invitations/new"), "web.several.changed");
        access.inviteByMail(me, people.map(AccountRow::id).toList());
        return Done.redirect(
                flash,
                outbox.isSent() ? "signin.accounts.invited" : "signin.accounts.kept",
                filter.query().at(ADDRESS));
    }

    private AccountFilter filter(ListRequest asked) {
        return AccountFilter.from(asked.query(), search.departments());
    }
}

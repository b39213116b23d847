package app.trellis.clients;

import app.trellis.documents.PdfPages;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** "How our people are doing": what each feature tells the two sides of an account, on one page and as its PDF. */
@Controller
@Transactional(readOnly = true)
class ClientPageController {

    private static final String PAGE = "clients/doing";

    private final ClientAccounts accounts;
    private final List<ClientPagePart> parts;
    private final PdfPages pdf;
    private final Clock clock;

    ClientPageController(ClientAccounts accounts, List<ClientPagePart> parts, PdfPages pdf, Clock clock) {
        this.accounts = accounts;
        this.parts = parts;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** @param content what the fragment reads as {@code part} */
    record Told(String template, Object content) {}

    @GetMapping("/clients/{id}/feedback")
    String show(@PathVariable ClientAccountId id, CurrentPerson me, Model model) {
        tell(id, me, model);
        return PAGE;
    }

    @GetMapping("/clients/{id}/feedback.pdf")
    View download(@PathVariable ClientAccountId id, CurrentPerson me, Model model) {
        tell(id, me, model);
        return pdf.of(PAGE, "how-our-people-are-doing-" + LocalDate.now(clock) + ".pdf");
    }

    private void tell(ClientAccountId id, CurrentPerson me, Model model) {
        var account = accounts.visibleTo(me, id).orElseThrow(NotFound::new).card();
        model.addAttribute("account", account);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "parts",
                parts.stream()
                        .flatMap(part ->
                                part.of(account, me).stream().map(content -> new Told(part.template(), content)))
                        .toList());
    }
}

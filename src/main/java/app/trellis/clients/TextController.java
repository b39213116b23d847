package app.trellis.clients;

import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.Edits;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What matters to a client, and what both sides agreed on: both read all versions, HR and the account manager write. */
@Controller
@Transactional
@RequestMapping("/clients/{id}/texts/{kind}")
class TextController {

    private final ClientAccounts accounts;
    private final AccountTexts texts;
    private final Staff staff;

    TextController(ClientAccounts accounts, AccountTexts texts, Staff staff) {
        this.accounts = accounts;
        this.texts = texts;
        this.staff = staff;
    }

    /** @param version its number; the latest where there is none */
    @GetMapping
    @Transactional(readOnly = true)
    String show(
            @PathVariable ClientAccountId id,
            @PathVariable TextKind kind,
            @RequestParam(required = false) @Nullable Integer version,
            CurrentPerson me,
            Model model) {
        var account = accounts.visibleTo(me, id).orElseThrow(NotFound::new);
        var versions = texts.versions(id, kind);
        model.addAttribute("account", account);
        model.addAttribute("versions", versions);
        model.addAttribute("shown", shown(versions, version).orElse(null));
        model.addAttribute(
                "people",
                staff.cards(
                        versions.stream().map(TextVersion::writtenBy).distinct().toList()));
        model.addAttribute("editable", account.isManagedBy(me) && !account.hasEnded());
        return "clients/text";
    }

    private static Optional<TextVersion> shown(List<TextVersion> versions, @Nullable Integer number) {
        if (number == null) return versions.stream().findFirst();
        return Optional.of(versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new));
    }

    @PreAuthorize("hasRole('EMPLOYEE')")
    @GetMapping("/edit")
    String edit(@PathVariable ClientAccountId id, @PathVariable TextKind kind, CurrentPerson me, Model model) {
        var account = managed(id, me);
        model.addAttribute("form", formOf(texts.versions(id, kind).stream().findFirst()));
        return form(account, model);
    }

    @PreAuthorize("hasRole('EMPLOYEE')")
    @PutMapping
    String write(
            @PathVariable ClientAccountId id,
            @PathVariable TextKind kind,
            @Valid @ModelAttribute("form") TextForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var account = managed(id, me);
        if (errors.hasErrors()) return form(account, model);
        var address = "/clients/" + id + "/texts/" + kind;
        var text = requireNonNullElse(form.text(), "");
        var latest = texts.forChange(id, kind);
        var saved = edits(latest);
        if (saved.isAfter(form.version())
                && !text.equals(latest.map(TextVersion::text).orElse("")))
            throw new Conflict("clients.text", address, saved, form, formOf(latest), Map.of());
        texts.write(id, kind, text, me.id());
        return Done.redirect(flash, "web.saved", address);
    }

    private ClientAccount managed(ClientAccountId id, CurrentPerson me) {
        var account = accounts.managedBy(me, id).orElseThrow(NotFound::new);
        account.refuseIfEnded();
        return account;
    }

    private static Edits edits(Optional<TextVersion> latest) {
        return latest.map(version ->
                        new Edits(version.number(), version.writtenBy().value()))
                .orElse(Edits.NONE);
    }

    private static TextForm formOf(Optional<TextVersion> latest) {
        return new TextForm(
                latest.map(TextVersion::text).orElse(null), edits(latest).count());
    }

    private static String form(ClientAccount account, Model model) {
        model.addAttribute("account", account);
        return "clients/text-form";
    }
}

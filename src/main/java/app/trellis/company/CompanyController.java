package app.trellis.company;

import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators say what the company is called, and what it says of itself. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
@Transactional
class CompanyController {

    private final Companies companies;
    private final CompanyProfiles profiles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CompanyController(Companies companies, CompanyProfiles profiles, ApplicationEventPublisher events, Clock clock) {
        this.companies = companies;
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/settings")
    @Transactional(readOnly = true)
    String edit(Model model) {
        var company = companies.findById(Company.ID).orElseThrow();
        model.addAttribute("form", CompanyForm.of(company));
        return form(model, company);
    }

    @PutMapping("/settings")
    String update(
            @Valid @ModelAttribute("form") CompanyForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        if (errors.getTarget() != null) form.check(errors); // else a field could not even be read
        var company = companies.forChange();
        if (errors.hasErrors()) return form(model, company);
        if (company.edits().isAfter(form.version()) && !form.facts().equals(company.facts()))
            throw new Conflict("company", "/settings", company.edits(), form, CompanyForm.of(company), Map.of());
        company.revise(form.facts(), me.id(), clock.instant()).ifPresent(revised -> {
            events.publishEvent(revised);
            profiles.changedTo(company.profile());
        });
        return Done.redirect(flash, "web.saved", "/settings");
    }

    private static String form(Model model, Company company) {
        model.addAttribute("weekStarts", WeekStart.values());
        model.addAttribute("logo", company.profile().logo());
        return "company/settings";
    }
}

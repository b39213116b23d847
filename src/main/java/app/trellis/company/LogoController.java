package app.trellis.company;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The company's mark, which everybody sees and administrators choose. */
@Controller
@Transactional
class LogoController {

    private static final Duration YEAR = Duration.ofDays(365);

    private final Companies companies;
    private final CompanyProfiles profiles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LogoController(Companies companies, CompanyProfiles profiles, ApplicationEventPublisher events, Clock clock) {
        this.companies = companies;
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    /** The address changes with the content, so that browsers may keep it. */
    @GetMapping("/logo/{hash}")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> show(@PathVariable String hash) {
        var logo = companies.findById(Company.ID).orElseThrow().logo();
        if (logo == null || !logo.hash().equals(hash)) throw new NotFound();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(logo.type()))
                .cacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
                .body(logo.content());
    }

    @PreAuthorize("hasRole('ADMIN')")
    @PostMapping("/settings/logo")
    String replace(
            @RequestParam(required = false) @Nullable MultipartFile file, CurrentPerson me, RedirectAttributes flash)
            throws IOException {
        if (file == null || file.isEmpty()) throw new Refused("/settings", "company.logo.missing");
        var logo = Logo.of(file.getBytes()).orElseThrow(() -> new Refused("/settings", "company.logo.unreadable"));
        var company = companies.forChange();
        company.bear(logo, me.id(), clock.instant()).ifPresent(happened -> publish(happened, company));
        return Done.redirect(flash, "company.logo.saved", "/settings");
    }

    @PreAuthorize("hasRole('ADMIN')")
    @DeleteMapping("/settings/logo")
    String remove(CurrentPerson me, RedirectAttributes flash) {
        var company = companies.forChange();
        company.removeLogo(me.id(), clock.instant()).ifPresent(happened -> publish(happened, company));
        return Done.redirect(flash, "company.logo.removed", "/settings");
    }

    private void publish(CompanyActivity happened, Company company) {
        events.publishEvent(happened);
        profiles.changedTo(company.profile());
    }
}

package app.trellis.calendar;

import app.trellis.forms.Done;
import app.trellis.people.CurrentPerson;
import app.trellis.signin.SecretToken;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where people make the private link of their calendar, renew it, and remove it. */
@Controller
@Transactional
class CalendarLinkController {

    private final CalendarLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarLinkController(CalendarLinks links, ApplicationEventPublisher events, Clock clock) {
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    @Transactional(readOnly = true)
    String page(CurrentPerson me, Model model) {
        model.addAttribute("formId", UUID.randomUUID());
        model.addAttribute("madeAt", links.madeAt(me.id()).orElse(null));
        return "calendar/link";
    }

    /** Shown at once and not after a redirect, as the token is kept nowhere. */
    @PostMapping("/calendar/link")
    String make(@Nullable UUID formId, CurrentPerson me, Model model) {
        var token = SecretToken.of(formId, "calendar", me.id());
        links.make(me.id(), token, clock.instant()).ifPresent(events::publishEvent);
        var link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/calendar/{token}.ics")
                .buildAndExpand(token.text())
                .toUriString();
        model.addAttribute("link", link);
        // By this name of the scheme, devices know the program to open it with.
        model.addAttribute("subscription", link.replaceFirst("^https?", "webcal"));
        return page(me, model);
    }

    @DeleteMapping("/calendar/link")
    String remove(CurrentPerson me, RedirectAttributes flash) {
        links.remove(me.id(), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "calendar.link.removed", "/calendar");
    }
}

package app.trellis.feedback;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The requests for feedback that somebody made, was asked, or is the subject of; links to them, and cancelling them. */
@Controller
@Transactional
@RequestMapping("/feedback/requests")
class RequestController {

    private static final String LIST = "/feedback/requests";

    private final Requests requests;
    private final RequestLists lists;
    private final Answerable answerable;
    private final RequestLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestController(
            Requests requests,
            RequestLists lists,
            Answerable answerable,
            RequestLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.lists = lists;
        this.answerable = answerable;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(CurrentPerson me, Pageable page, Model model) {
        model.addAttribute("today", LocalDate.now(clock));
        var ofMe = lists.askedOf(me, Pageable.ofSize(page.getPageSize()));
        model.addAttribute("ofMe", ofMe);
        model.addAttribute("answerable", answerable.of(me, ofMe.getContent()));
        var byMe = lists.askedBy(me, page);
        model.addAttribute("byMe", byMe);
        model.addAttribute("awaited", answerable.by(byMe.getContent()));
        model.addAttribute("aboutMe", lists.about(me, Pageable.ofSize(page.getPageSize())));
        model.addAttribute("formId", UUID.randomUUID());
        return "feedback/requests";
    }

    /**
     * The link to hand over, where the person who was asked has no sign-in. Shown at once and not after a redirect, as its
     * secret is kept nowhere.
     */
    @PostMapping("/{id}/link")
    String link(@PathVariable UUID id, @Nullable UUID formId, CurrentPerson me, Model model) {
        var request = requests.askedByForChange(me.id(), id).orElseThrow(NotFound::new);
        if (!request.isByLink()) throw new NotFound();
        if (!request.isOpen()) throw request.closed(LIST);
        return links.page(request, formId, model);
    }

    @DeleteMapping("/{id}")
    String takeBack(@PathVariable UUID id, CurrentPerson me, RedirectAttributes flash) {
        var request = requests.askedByForChange(me.id(), id).orElseThrow(NotFound::new);
        if (!request.isTakenBack()) {
            if (!request.isOpen()) throw request.closed(LIST);
            links.end(request);
            events.publishEvent(request.takeBack(clock.instant()));
        }
        return Done.redirect(flash, "web.requestCancelled", LIST);
    }
}

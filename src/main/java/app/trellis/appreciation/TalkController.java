package app.trellis.appreciation;

import static java.util.Objects.requireNonNull;

import app.trellis.appreciation.AppreciationActivity.CommentRemoved;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reactions and comments of those inside who see thanks; what they say stays inside. */
@Controller
@Transactional
@RequestMapping("/appreciation/{id}")
class TalkController {

    private final Appreciations appreciations;
    private final AppreciationComments comments;
    private final Reactions reactions;
    private final AppreciationPage page;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TalkController(
            Appreciations appreciations,
            AppreciationComments comments,
            Reactions reactions,
            AppreciationPage page,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appreciations = appreciations;
        this.comments = comments;
        this.reactions = reactions;
        this.page = page;
        this.events = events;
        this.clock = clock;
    }

    /** {@code kind} null where it cannot be read. */
    @PostMapping("/reaction")
    String react(
            @PathVariable AppreciationId id, @RequestParam(required = false) @Nullable String kind, CurrentPerson me) {
        open(id, me);
        List.of(Reaction.values()).stream()
                .filter(one -> one.name().equals(kind))
                .forEach(one -> reactions.react(me, id, one));
        return "redirect:/appreciation/" + id;
    }

    @DeleteMapping("/reaction")
    String takeBack(@PathVariable AppreciationId id, CurrentPerson me) {
        open(id, me);
        reactions.takeBack(me, id);
        return "redirect:/appreciation/" + id;
    }

    @PostMapping("/comments")
    String comment(
            @PathVariable AppreciationId id,
            @Valid @ModelAttribute("comment") CommentForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var given = open(id, me);
        if (errors.hasErrors()) return page.of(given, me, model);
        var text = requireNonNull(form.text());
        var comment = SentOnce.id(form.formId(), me.id().value(), List.of(id, text));
        if (comments.madeBy(comment).isEmpty())
            events.publishEvent(comments.save(new AppreciationComment(comment, id, me.id(), text, clock.instant()))
                    .written());
        return Done.redirect(flash, "appreciation.commented", "/appreciation/" + id);
    }

    /** Whoever removes one twice finds it done. */
    @DeleteMapping("/comments/{comment}")
    String remove(
            @PathVariable AppreciationId id, @PathVariable UUID comment, CurrentPerson me, RedirectAttributes flash) {
        var given = open(id, me);
        var found = comments.findById(comment).filter(one -> one.isAbout(id));
        if (found.isPresent() && !found.get().canBeRemovedBy(me, given))
            throw new AccessDeniedException("not the author's, the receiver's or HR's to remove");
        found.ifPresent(one -> {
            comments.delete(one);
            events.publishEvent(new CommentRemoved(id, me.id(), clock.instant()));
        });
        return Done.redirect(flash, "appreciation.comment.removed", "/appreciation/" + id);
    }

    private Appreciation open(AppreciationId id, CurrentPerson me) {
        var given = appreciations.visibleForChange(me, id).orElseThrow(NotFound::new);
        if (me.client()) throw new AccessDeniedException("talk stays inside");
        if (given.isHidden()) throw new Refused("/appreciation/" + id, "appreciation.isHidden");
        return given;
    }
}

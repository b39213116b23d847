package app.trellis.feedback;

import app.trellis.feedback.FeedbackActivity.FeedbackRead;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows one piece of feedback and its thread to the people who may see it. */
@Controller
@Transactional
class FeedbackController {

    private final Feedbacks feedbacks;
    private final Replies replies;
    private final FeedbackPage page;
    private final HrReadings hrReadings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedbackController(
            Feedbacks feedbacks,
            Replies replies,
            FeedbackPage page,
            HrReadings hrReadings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.replies = replies;
        this.page = page;
        this.hrReadings = hrReadings;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/feedback/{id}")
    String show(@PathVariable FeedbackId id, @Nullable String print, CurrentPerson me, Model model) {
        var now = clock.instant();
        var feedback = feedbacks.visibleTo(me, id, now).orElseThrow(NotFound::new);
        if (feedback.isDraft()) return "redirect:/feedback/" + id + "/edit";
        if (feedbacks.isReadAsHr(me, id, now)) {
            events.publishEvent(new FeedbackRead(id, me.id(), now));
            hrReadings.add(id, me.id(), now);
        }
        model.addAttribute("form", ReplyForm.empty());
        var shown = page.show(feedback, me, model);
        return print == null ? shown : "feedback/print";
    }

    /**
     * Marks it as read by the recipient. Opening the page does not.
     *
     * @param version of the wording that the recipient was shown; null if the form does not say
     */
    @PostMapping("/feedback/{id}/acknowledgement")
    String acknowledge(
            @PathVariable FeedbackId id, @Nullable Long version, CurrentPerson me, RedirectAttributes flash) {
        var feedback = feedbacks.visibleForChange(me, id, clock.instant()).orElseThrow(NotFound::new);
        if (!feedback.isFor(me)) throw new AccessDeniedException("not the recipient");
        if (version != null && feedback.edits().isAfter(version))
            throw new Refused("/feedback/" + id, "feedback.acknowledge.changed");
        feedback.acknowledge(me.id(), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "feedback.acknowledged", "/feedback/" + id);
    }

    @PostMapping("/feedback/{id}/replies")
    String reply(
            @PathVariable FeedbackId id,
            @Valid @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var feedback = feedbacks.visibleForChange(me, id, clock.instant()).orElseThrow(NotFound::new);
        if (!feedback.isSent()) throw new Refused("/feedback/" + id, "feedback.reply.closed");
        if (errors.hasErrors() || form.text() == null) return page.show(feedback, me, model);
        var replyId = SentOnce.id(form.formId(), me.id().value(), id + " " + form.text());
        if (replies.madeBy(replyId).isEmpty()) {
            var reply = replies.save(new Reply(replyId, id, me.id(), form.text(), clock.instant()));
            events.publishEvent(reply.written());
        }
        return Done.redirect(flash, "feedback.replied", "/feedback/" + id);
    }

    /** Deletes the text and every reply. That there was feedback stays visible. */
    @PostMapping("/feedback/{id}/withdrawal")
    String withdraw(@PathVariable FeedbackId id, CurrentPerson me, RedirectAttributes flash) {
        var feedback = feedbacks.visibleForChange(me, id, clock.instant()).orElseThrow(NotFound::new);
        if (!feedback.isFrom(me)) throw new AccessDeniedException("not the author");
        if (feedback.status() != FeedbackStatus.WITHDRAWN) events.publishEvent(feedback.withdraw(clock.instant()));
        replies.deleteByFeedbackId(id);
        return Done.redirect(flash, "feedback.withdrawn", "/feedback/" + id);
    }
}

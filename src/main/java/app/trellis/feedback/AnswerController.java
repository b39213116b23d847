package app.trellis.feedback;

import static java.util.stream.Collectors.toMap;

import app.trellis.forms.NotFound;
import app.trellis.signin.AnswerLink;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a link leads by which somebody without sign-in answers a request for feedback. Looking changes nothing, nor does a
 * form that is sent as it is: mail programs do both.
 */
@Controller
@Transactional
@RequestMapping("/answers/{token}")
class AnswerController {

    private final LinkedRequests requests;
    private final Feedbacks feedbacks;
    private final FeedbackPolicy policy;
    private final Audiences audiences;
    private final FeedbackPage shown;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerController(
            LinkedRequests requests,
            Feedbacks feedbacks,
            FeedbackPolicy policy,
            Audiences audiences,
            FeedbackPage shown,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.feedbacks = feedbacks;
        this.policy = policy;
        this.audiences = audiences;
        this.shown = shown;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(AnswerLink link, Model model) {
        var linked = requests.behind(link).orElseThrow(NotFound::new);
        if (canAnswer(linked)) {
            var usual = choices(linked).visibilities().get(0);
            model.addAttribute("form", FeedbackForm.empty(usual, null));
        }
        return page(link, linked, model);
    }

    /** @param seen the marks of the audiences that were shown, one of which is that of the choice */
    @PostMapping
    String answer(
            AnswerLink link,
            @Valid @ModelAttribute("form") FeedbackForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") List<UUID> seen,
            Model model,
            HttpServletResponse response) {
        var linked = requests.behindForChange(link).orElseThrow(NotFound::new);
        if (errors.getTarget() == null) return page(link, linked, model); // a field could not even be read
        if (!canAnswer(linked)) return tooLate(link, linked, form, model, response);
        form.check(errors, choices(linked), true);
        if (errors.hasErrors()) return page(link, linked, model);
        var feedback = draft(form, linked);
        if (!seen.contains(audience(linked, feedback.visibility()).mark())) {
            errors.rejectValue("visibility", "feedback.delivery.changed");
            return page(link, linked, model);
        }
        var now = clock.instant();
        events.publishEvent(feedback.send(audiences.of(feedback), now));
        feedbacks.saveAndFlush(feedback);
        events.publishEvent(linked.request().answer(feedback.id(), now));
        return "redirect:/answers/" + link.token();
    }

    /** What the same form has sent is no news; other words go back to their writer. */
    private String tooLate(
            AnswerLink link, LinkedRequest linked, FeedbackForm form, Model model, HttpServletResponse response) {
        var isWhole = form.kind() != null && form.visibility() != null;
        if (isWhole && linked.request().isAnsweredBy(draft(form, linked).id()))
            return "redirect:/answers/" + link.token();
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("unsent", form.text());
        return page(link, linked, model);
    }

    private Feedback draft(FeedbackForm form, LinkedRequest linked) {
        var request = linked.request();
        return form.toDraft(linked.asked().id(), request.recipientId(), request.id(), clock.instant());
    }

    @GetMapping("/refusal")
    @Transactional(readOnly = true)
    String composeRefusal(AnswerLink link, Model model) {
        var linked = requests.behind(link).orElseThrow(NotFound::new);
        if (!linked.request().isOpen()) return "redirect:/answers/" + link.token();
        model.addAttribute("form", new LinkRefusalForm(null, null));
        return refusal(link, linked, model);
    }

    @PostMapping("/refusal")
    String decline(
            AnswerLink link, @Valid @ModelAttribute("form") LinkRefusalForm form, BindingResult errors, Model model) {
        var linked = requests.behindForChange(link).orElseThrow(NotFound::new);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return refusal(link, linked, model);
        var request = linked.request();
        var reason = form.reasonOrNull();
        if (request.isOpen()) events.publishEvent(request.decline(reason, clock.instant()));
        else if (!request.isDeclinedFor(reason)) throw request.closed("/answers/" + link.token());
        return "redirect:/answers/" + link.token();
    }

    private static String refusal(AnswerLink link, LinkedRequest linked, Model model) {
        model.addAttribute("linked", linked);
        model.addAttribute("action", "/answers/" + link.token() + "/refusal");
        model.addAttribute("back", "/answers/" + link.token());
        model.addAttribute("topic", linked.request().topic());
        model.addAttribute("requester", linked.requester());
        return "feedback/refusal";
    }

    private String page(AnswerLink link, LinkedRequest linked, Model model) {
        model.addAttribute("linked", linked);
        model.addAttribute("link", link);
        model.addAttribute("lastDay", RequestLinks.lastDay(linked.request().dueOn()));
        var answer = linked.request().feedbackId();
        if (answer != null) {
            var feedback =
                    feedbacks.visibleTo(linked.asked(), answer, clock.instant()).orElseThrow(NotFound::new);
            model.addAttribute("feedback", feedback);
            model.addAttribute("audience", audiences.of(feedback));
            model.addAttribute("held", shown.held(feedback));
        } else if (canAnswer(linked)) {
            var choices = choices(linked);
            model.addAttribute("choices", choices);
            model.addAttribute(
                    "audiences",
                    choices.visibilities().stream().collect(toMap(Function.identity(), one -> audience(linked, one))));
        }
        return "feedback/answer";
    }

    private static boolean canAnswer(LinkedRequest linked) {
        return linked.answerable() && linked.request().isOpen();
    }

    private FeedbackPolicy.Choices choices(LinkedRequest linked) {
        return policy.choices(linked.asked(), linked.recipient().id(), true);
    }

    /** Whatever the kind: it changes when somebody reads it, and not who. */
    private Audience audience(LinkedRequest linked, Visibility visibility) {
        var content = new FeedbackContent(FeedbackKind.PRAISE, visibility, FeedbackText.NONE);
        return audiences.of(new Feedback(
                FeedbackId.random(),
                linked.asked().id(),
                linked.recipient().id(),
                content,
                linked.request().id(),
                clock.instant()));
    }
}

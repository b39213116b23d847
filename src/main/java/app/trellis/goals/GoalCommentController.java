package app.trellis.goals;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What its owner, and those with whom it is shared, say about a goal. */
@Controller
@Transactional
class GoalCommentController {

    private final CareerGoals goals;
    private final GoalComments comments;
    private final GoalPage page;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GoalCommentController(
            CareerGoals goals, GoalComments comments, GoalPage page, ApplicationEventPublisher events, Clock clock) {
        this.goals = goals;
        this.comments = comments;
        this.page = page;
        this.events = events;
        this.clock = clock;
    }

    @PostMapping("/goals/{id}/comments")
    String comment(
            @PathVariable GoalId id,
            @Valid @ModelAttribute("comment") CommentForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var goal = goals.visibleForChange(me, id).orElseThrow(NotFound::new);
        if (errors.hasErrors()) return page.of(goal, me, model);
        var text = requireNonNull(form.text());
        var comment = SentOnce.id(form.formId(), me.id().value(), List.of(id, text));
        if (comments.madeBy(comment).isEmpty()) {
            var said = comments.save(new GoalComment(comment, id, me.id(), text, clock.instant()));
            if (goal.isOwnedBy(me)) goal.touch(clock.instant());
            if (goal.isShared()) events.publishEvent(said.commented());
        }
        return Done.redirect(flash, "goals.commented", "/goals/" + id);
    }
}

package app.trellis.feedback;

import app.trellis.mail.Outbox;
import app.trellis.people.Staff;
import app.trellis.signin.AnswerLinks;
import app.trellis.signin.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The links by which contacts without sign-in answer requests: mailed to them, or handed over by the requester. */
@Component
class RequestLinks {

    static final String PLACE = "answers";

    static final String REQUEST = "feedback-request";
    static final String REMINDER = "feedback-reminder";

    private static final int DAYS_AFTER = 7;
    private static final Duration A_DAY = Duration.ofDays(1);

    private final AnswerLinks links;
    private final Outbox outbox;
    private final Staff staff;
    private final Clock clock;

    RequestLinks(AnswerLinks links, Outbox outbox, Staff staff, Clock clock) {
        this.links = links;
        this.outbox = outbox;
        this.staff = staff;
        this.clock = clock;
    }

    /** Until the end of which a link opens. */
    static LocalDate lastDay(LocalDate dueOn) {
        return dueOn.plusDays(DAYS_AFTER);
    }

    /**
     * Mails the link as soon as possible, and once more some days before it is due, unless that is within a day. Nothing is mailed to people who
     * sign in, nor without a mail server: it is kept for an administrator, and holds the secret.
     */
    void mail(FeedbackRequest request) {
        if (request.isByLink() && outbox.isSent()) queue(request);
    }

    void queue(FeedbackRequest request) {
        var now = clock.instant();
        var reminder = RequestNotices.reminderOf(request.dueOn(), clock.getZone());
        outbox.add(REQUEST, request.askedId(), request.id(), now);
        if (reminder.isAfter(now.plus(A_DAY))) outbox.add(REMINDER, request.askedId(), request.id(), reminder);
    }

    /** The page with a link to hand over: the same link each time for one form, which made its id at random. */
    String page(FeedbackRequest request, @Nullable UUID form, Model model) {
        var token = SecretToken.of(form, PLACE, request.id());
        model.addAttribute("name", staff.card(request.askedId()).orElseThrow().name());
        model.addAttribute("untilOn", lastDay(request.dueOn()));
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(of(request, token))
                        .toUriString());
        return "feedback/link";
    }

    String of(FeedbackRequest request, SecretToken token) {
        var end = lastDay(request.dueOn()).plusDays(1).atStartOfDay(clock.getZone());
        return links.issue(PLACE, request.id(), request.askedId(), end.toInstant(), token);
    }

    void end(FeedbackRequest request) {
        links.end(request.id());
    }
}

package app.trellis.mail;

import app.trellis.mail.MailActivity.MailsStopped;
import app.trellis.mail.StopLinks.Stop;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where the link "Stop these emails" leads. Mail programs post to it by themselves (RFC 8058): without a session, a token or
 * a page before, and every answer is the same, whether there is such a link or not. Looking at it stops nothing.
 */
@Controller
@Transactional
class StopController {

    static final String ADDRESS = "/mail/stop/";

    private final StopLinks links;
    private final List<MailWriter> writers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StopController(StopLinks links, List<MailWriter> writers, ApplicationEventPublisher events, Clock clock) {
        this.links = links;
        this.writers = writers;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping(ADDRESS + "{token}")
    String ask(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute(
                "topics", id(token).flatMap(links::find).map(Stop::topics).orElse(List.of()));
        return "mail/stop";
    }

    @PostMapping(ADDRESS + "{token}")
    String stop(@PathVariable String token) {
        id(token).flatMap(links::find).ifPresent(this::stop);
        return "mail/stopped";
    }

    private void stop(Stop stop) {
        writers.stream()
                .filter(writer -> writer.kind().equals(stop.kind()))
                .forEach(writer -> writer.stop(stop.person(), stop.topics()));
        events.publishEvent(new MailsStopped(stop.person(), clock.instant()));
    }

    private static Optional<UUID> id(String token) {
        try {
            return Optional.of(UUID.fromString(token));
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
    }
}

package app.trellis.mail;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.lists.ListRequest;
import app.trellis.mail.MailActivity.MailDropped;
import app.trellis.mail.MailActivity.MailRead;
import app.trellis.mail.MailActivity.MailSentAgain;
import app.trellis.people.CurrentPerson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mails that administrators look after: kept ones, and those that could not be sent. */
@Controller
@RequestMapping(MailController.ADDRESS)
@PreAuthorize("hasRole('ADMIN')")
@Transactional
class MailController {

    static final String ADDRESS = "/admin/mail";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** The page has styles of its own, as mails have. It runs nothing, loads nothing, and belongs to no site. */
    private static final String RUNS_NOTHING =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; form-action 'none'; "
                    + "frame-ancestors 'none'; base-uri 'none'";

    private final MailSearch search;
    private final KeptMails kept;
    private final MailQueue queue;
    private final MailServer server;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailController(
            MailSearch search,
            KeptMails kept,
            MailQueue queue,
            MailServer server,
            ApplicationEventPublisher events,
            Clock clock) {
        this.search = search;
        this.kept = kept;
        this.queue = queue;
        this.server = server;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(ListRequest asked, Model model) {
        model.addAttribute("list", search.find(MailFilter.from(asked.query()), asked.page()));
        model.addAttribute("sends", server.isThere());
        if (server.isThere()) model.addAttribute("overdue", search.overdue());
        return asked.view("mail/list");
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, CurrentPerson me, Model model) {
        model.addAttribute("mail", found(id));
        kept.find(id).ifPresent(read -> {
            model.addAttribute("kept", read);
            model.addAttribute("text", LinkedText.of(read.plain()));
            events.publishEvent(new MailRead(id, me.id(), clock.instant()));
        });
        return "mail/show";
    }

    @GetMapping("/{id}/html")
    ResponseEntity<String> html(@PathVariable UUID id, CurrentPerson me) {
        var read = read(id, me);
        return ResponseEntity.ok()
                .header("Content-Security-Policy", RUNS_NOTHING)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(read.html());
    }

    @GetMapping("/{id}/calendar")
    ResponseEntity<String> calendar(@PathVariable UUID id, CurrentPerson me) {
        var file = read(id, me).calendar();
        if (file == null) throw new NotFound();
        var attachment = ContentDisposition.attachment().filename("invite.ics").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(CALENDAR)
                .body(file);
    }

    @PostMapping("/{id}/delivery")
    String sendAgain(@PathVariable UUID id, CurrentPerson me, RedirectAttributes flash) {
        var status = queue.forChange(id).orElseThrow(NotFound::new);
        if (status.canBeSentAgain()) {
            queue.restart(id);
            events.publishEvent(new MailSentAgain(id, me.id(), clock.instant()));
        } else if (status != MailStatus.WAITING) throw new Refused(ADDRESS + "/" + id, "mail.notSentAgain");
        return Done.redirect(flash, "mail.sentAgain", ADDRESS);
    }

    @DeleteMapping("/{id}")
    String drop(@PathVariable UUID id, CurrentPerson me, RedirectAttributes flash) {
        queue.forChange(id).ifPresent(status -> {
            if (!status.canBeDropped()) throw new Refused(ADDRESS + "/" + id, "mail.beingSent");
            queue.remove(id);
            events.publishEvent(new MailDropped(id, me.id(), clock.instant()));
        });
        return Done.redirect(flash, "mail.dropped", ADDRESS);
    }

    private MailRow found(UUID id) {
        return search.find(id).orElseThrow(NotFound::new);
    }

    private KeptMail read(UUID id, CurrentPerson me) {
        var read = kept.find(id).orElseThrow(NotFound::new);
        events.publishEvent(new MailRead(id, me.id(), clock.instant()));
        return read;
    }
}

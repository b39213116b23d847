package app.trellis.feedback;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.people.Firm;
import app.trellis.people.PersonId;
import app.trellis.signin.AnswerLinks;
import app.trellis.signin.PermissionRecords;
import app.trellis.signin.SecretToken;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The manager asked a contact without sign-in about a report: one request is open, one answered; other links are over. */
@Component
class AnswerRecords implements PermissionRecords {

    private final FeedbackBackfill past;
    private final Feedbacks feedbacks;
    private final Requests requests;
    private final Audiences audiences;
    private final RequestLinks links;
    private final AnswerLinks anyLinks;
    private final ClientFixtures clients;
    private final Firm firm;
    private final Clock clock;

    AnswerRecords(
            FeedbackBackfill past,
            Feedbacks feedbacks,
            Requests requests,
            Audiences audiences,
            RequestLinks links,
            AnswerLinks anyLinks,
            ClientFixtures clients,
            Firm firm,
            Clock clock) {
        this.past = past;
        this.feedbacks = feedbacks;
        this.requests = requests;
        this.audiences = audiences;
        this.links = links;
        this.anyLinks = anyLinks;
        this.clients = clients;
        this.firm = firm;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var report = firm.reportOf(viewers.manager(), "Priya Raman");
        var sofia = firm.client("Sofia Marchetti");
        var account = clients.account("Aster Bank", viewers.otherManager());
        clients.assign(account, report);
        clients.contact(account, sofia, viewers.hr());
        var by = viewers.manager().id();
        var open = ask(by, sofia.id(), report.id(), "The new rota");
        var answered = ask(by, sofia.id(), report.id(), "The old rota");
        past.answer(answered, written(sofia.id(), report.id(), true), clock.instant());
        var made = new HashMap<String, Object>();
        made.put("linkRequest", open);
        made.put("answerLink", link(open));
        made.put("answeredLink", link(answered));
        made.put("declineLink", link(ask(by, sofia.id(), report.id(), "The next rota")));
        made.put("expiredAnswerLink", expired(open, sofia.id()));
        made.put("endedAnswerLink", ended(viewers, account, report.id()));
        var draft = feedbacks.findById(written(sofia.id(), report.id(), false)).orElseThrow();
        made.put("answerAudience", audiences.of(draft).mark());
        return made;
    }

    private UUID ask(PersonId by, PersonId asked, PersonId about, String topic) {
        return past.askByLink(by, asked, about, topic, LocalDate.now(clock).plusDays(3), clock.instant());
    }

    private FeedbackId written(PersonId author, PersonId recipient, boolean sent) {
        var text = new FeedbackText("On Monday", "you stayed calm", "and it was settled", "");
        var id = past.draft(author, recipient, FeedbackKind.PRAISE, Visibility.RECIPIENT, text, clock.instant());
        feedbacks.flush();
        if (sent) past.send(id, clock.instant());
        feedbacks.flush();
        return id;
    }

    /** What stands in the address. */
    String link(UUID request) {
        var token = SecretToken.random();
        links.of(requests.findById(request).orElseThrow(), token);
        return token.text();
    }

    String expired(UUID request, PersonId asked) {
        var token = SecretToken.random();
        anyLinks.issue(RequestLinks.PLACE, request, asked, clock.instant().minusSeconds(1), token);
        return token.text();
    }

    /** Of somebody who is no longer a contact. */
    private String ended(Viewers viewers, ClientAccountId account, PersonId about) {
        var former = firm.client("Erik Lund");
        clients.contact(account, former, viewers.hr());
        var link = link(ask(viewers.manager().id(), former.id(), about, "The rota of last year"));
        clients.remove(former, viewers.hr());
        return link;
    }
}

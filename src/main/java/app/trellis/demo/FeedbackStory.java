package app.trellis.demo;

import static java.util.Objects.requireNonNullElse;

import app.trellis.demo.FeedbackScript.Request;
import app.trellis.demo.FeedbackScript.Written;
import app.trellis.feedback.FeedbackBackfill;
import app.trellis.feedback.FeedbackId;
import app.trellis.people.Employment;
import app.trellis.people.Staff;
import java.util.UUID;

/** Lets people write to each other, by the rules of who may see it. */
class FeedbackStory {

    private final FeedbackBackfill feedback;
    private final Employment employment;
    private final Staff staff;

    private final Memory memory;

    FeedbackStory(FeedbackBackfill feedback, Employment employment, Staff staff, Memory memory) {
        this.feedback = feedback;
        this.employment = employment;
        this.staff = staff;
        this.memory = memory;
    }

    void tell(Cast cast, Today today) {
        var script = FeedbackScript.read();
        for (var draft : script.drafts()) draft(draft, cast, today);
        for (var written : script.feedback()) tell(written, cast, today);
        for (var request : script.requests()) {
            var id = ask(request, cast, today);
            if (request.answer() != null)
                feedback.answer(
                        id,
                        tell(request.answer(), cast, today),
                        today.at(request.answer().at()));
            if (request.declined() != null)
                feedback.decline(id, requireNonNullElse(request.reason(), ""), today.at(request.declined()));
        }
    }

    private UUID ask(Request request, Cast cast, Today today) {
        var from = cast.named(request.from());
        var to = cast.named(request.to());
        var due = today.in(request.due());
        var at = today.at(request.asked());
        if (!request.link()) return feedback.ask(from, to, request.topic(), due, at);
        var about = request.about() == null ? from : cast.named(request.about());
        return feedback.askByLink(from, to, about, request.topic(), due, at);
    }

    private FeedbackId tell(Written written, Cast cast, Today today) {
        var id = draft(written, cast, today);
        send(id, written, cast, today);
        if (written.held() != null)
            feedback.holdBack(id, written.held().text(), today.at(written.held().at()));
        if (written.passed() != null) feedback.passOn(id, today.at(written.passed()));
        if (written.returned() != null)
            feedback.giveBack(
                    id, written.returned().text(), today.at(written.returned().at()));
        if (written.hr() != null)
            feedback.readByHr(
                    id, cast.named(written.hr().by()), today.at(written.hr().at()));
        if (written.read() != null) feedback.acknowledge(id, today.at(written.read()));
        for (var reply : written.replies())
            feedback.reply(id, cast.named(reply.by()), reply.text(), today.at(reply.at()));
        if (written.withdrawn() != null) feedback.withdraw(id, today.at(written.withdrawn()));
        memory.clear();
        return id;
    }

    /** To the people who could read it at that time. */
    private void send(FeedbackId id, Written written, Cast cast, Today today) {
        var recipient = cast.named(written.recipient());
        var manager = staff.managerOf(recipient);
        if (written.manager() != null) employment.changeManager(recipient, cast.named(written.manager()));
        feedback.send(id, today.at(written.at()));
        if (written.manager() != null) employment.changeManager(recipient, manager.orElse(null));
    }

    private FeedbackId draft(Written written, Cast cast, Today today) {
        return feedback.draft(
                cast.named(written.from()),
                cast.named(written.recipient()),
                written.kind(),
                written.see(),
                written.text(),
                today.at(written.at()));
    }
}

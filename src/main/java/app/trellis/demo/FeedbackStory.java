package app.trellis.demo;

import static java.util.Objects.requireNonNullElse;

import app.trellis.demo.FeedbackScript.Request;
import app.trellis.demo.FeedbackScript.Written;
import app.trellis.feedback.FeedbackBackfill;
import app.trellis.feedback.FeedbackId;
import java.util.UUID;

/** Lets people write to each other, by the rules of who may see it. */
class FeedbackStory {

    private final FeedbackBackfill feedback;

    private final Memory memory;

    FeedbackStory(FeedbackBackfill feedback, Memory memory) {
        this.feedback = feedback;
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
        feedback.send(id, today.at(written.at()));
        if (written.read() != null) feedback.acknowledge(id, today.at(written.read()));
        for (var reply : written.replies())
            feedback.reply(id, cast.named(reply.by()), reply.text(), today.at(reply.at()));
        if (written.withdrawn() != null) feedback.withdraw(id, today.at(written.withdrawn()));
        memory.clear();
        return id;
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

package app.trellis.demo;

import app.trellis.feedback.FeedbackKind;
import app.trellis.feedback.FeedbackText;
import app.trellis.feedback.Visibility;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/** What people wrote about each other; {@code feedback.yaml}. */
record FeedbackScript(List<Written> feedback, List<Written> drafts, List<Request> requests) {

    /**
     * @param manager whom the recipient reported to at that time; null for the manager of today
     * @param held that the manager, who read it first, held it back
     * @param passed when that manager passed it on
     * @param returned that that manager returned it to its author
     * @param hr who of HR read it
     * @param read when the recipient acknowledged it; null for not yet
     * @param withdrawn when the author took it back
     */
    record Written(
            String from,
            @Name("for") String recipient,
            FeedbackKind kind,
            Visibility see,
            Moment at,
            String situation,
            String behaviour,
            @DefaultValue("") String impact,
            @DefaultValue("") String next,
            @Nullable String manager,
            @Nullable Answer held,
            @Nullable Moment passed,
            @Nullable Answer returned,
            @Nullable Reading hr,
            @Nullable Moment read,
            @Nullable Moment withdrawn,
            @DefaultValue List<Answer> replies) {

        FeedbackText text() {
            return new FeedbackText(situation, behaviour, impact, next);
        }
    }

    record Answer(String by, Moment at, String text) {}

    record Reading(String by, Moment at) {}

    /**
     * @param about a direct report of the one who asks; null for themselves
     * @param link whether it was asked of a contact without sign-in
     * @param due counted from today; negative when it is overdue
     */
    record Request(
            String from,
            String to,
            @Nullable String about,
            @DefaultValue("false") boolean link,
            String topic,
            Moment asked,
            Period due,
            @Nullable Written answer,
            @Nullable Moment declined,
            @Nullable String reason) {}

    static FeedbackScript read() {
        return Script.read("feedback.yaml", FeedbackScript.class);
    }
}

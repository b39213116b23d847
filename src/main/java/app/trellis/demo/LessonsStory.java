package app.trellis.demo;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.ClientStaffing;
import app.trellis.demo.LessonsScript.Asked;
import app.trellis.demo.LessonsScript.Written;
import app.trellis.lessons.LessonBackfill;
import app.trellis.lessons.LessonId;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import app.trellis.skills.Vocabulary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets people write down what they take from what happened, and ask others about it. */
class LessonsStory {

    private final LessonBackfill lessons;
    private final ClientStaffing staffing;
    private final Vocabulary vocabulary;

    LessonsStory(LessonBackfill lessons, ClientStaffing staffing, Vocabulary vocabulary) {
        this.lessons = lessons;
        this.staffing = staffing;
        this.vocabulary = vocabulary;
    }

    void tell(Cast cast, Today today) {
        for (var written : LessonsScript.read().lessons()) tell(written, cast, today);
    }

    private void tell(Written written, Cast cast, Today today) {
        var owner = cast.named(written.owner());
        var id = lessons.write(owner, written.details(today.date()), skills(written.skills()), today.at(written.at()));
        for (var asked : written.asks()) ask(id, owner, asked, cast, today);
        var result = written.result();
        if (result != null) lessons.lookBack(id, result.found(), result.word(), today.at(result.at()));
    }

    private void ask(LessonId id, PersonId owner, Asked asked, Cast cast, Today today) {
        var guide = cast.named(asked.to());
        var request = lessons.ask(id, guide, contactSince(owner, guide), asked.question(), today.at(asked.at()));
        if (asked.answered() != null) lessons.answer(request, asked.answer(), today.at(asked.answered()));
    }

    private @Nullable Instant contactSince(PersonId owner, PersonId guide) {
        return staffing.accountOf(owner)
                .map(account -> staffing.contactsSince(account.id()).get(guide))
                .orElse(null);
    }

    private List<SkillId> skills(List<String> labels) {
        var called = vocabulary.called(labels);
        return labels.stream()
                .map(label -> requireNonNull(called.get(label), label).id())
                .toList();
    }
}

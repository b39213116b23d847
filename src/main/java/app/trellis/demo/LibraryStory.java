package app.trellis.demo;

import static java.util.Objects.requireNonNull;

import app.trellis.demo.LibraryScript.Shared;
import app.trellis.lessons.LibraryBackfill;
import app.trellis.lessons.SharedWords;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import app.trellis.skills.Vocabulary;
import java.util.List;

/** Shares what people learned, and lets it help others. */
class LibraryStory {

    private final LibraryBackfill library;
    private final Vocabulary vocabulary;

    LibraryStory(LibraryBackfill library, Vocabulary vocabulary) {
        this.library = library;
        this.vocabulary = vocabulary;
    }

    void tell(Cast cast, Today today) {
        for (var script : LibraryScript.read().lessons()) tell(script, cast, today);
    }

    private void tell(Shared script, Cast cast, Today today) {
        var words = new SharedWords(
                script.kind(), script.saw(), script.sense(), script.surprised(), script.helped(), script.action());
        var by = cast.named(script.by());
        var day = today.before(script.ago());
        var id = script.anonymous()
                ? library.shareAnonymously(by, words, skills(script.skills()), script.team(), day)
                : library.share(by, words, skills(script.skills()), script.team(), day);
        library.help(id, people(script.helpful(), cast), people(script.adopted(), cast));
    }

    private List<SkillId> skills(List<String> labels) {
        var called = vocabulary.called(labels);
        return labels.stream()
                .map(label -> requireNonNull(called.get(label), label).id())
                .toList();
    }

    private static List<PersonId> people(List<String> names, Cast cast) {
        return names.stream().map(cast::named).toList();
    }
}

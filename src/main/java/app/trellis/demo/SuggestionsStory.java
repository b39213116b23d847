package app.trellis.demo;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.ClientStaffing;
import app.trellis.demo.SuggestionsScript.Named;
import app.trellis.demo.SuggestionsScript.Suggested;
import app.trellis.people.Staff;
import app.trellis.suggestions.SuggestionBackfill;
import app.trellis.suggestions.SuggestionId;
import app.trellis.training.Catalogue;
import app.trellis.training.ProgramCard;
import app.trellis.training.TrainingBackfill;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets clients suggest training, and the managers of the people answer. */
class SuggestionsStory {

    private static final Duration KEPT = Duration.ofDays(3);

    private final SuggestionBackfill suggestions;
    private final ClientStaffing staffing;
    private final TrainingBackfill trainings;
    private final Catalogue catalogue;
    private final Staff staff;

    SuggestionsStory(
            SuggestionBackfill suggestions,
            ClientStaffing staffing,
            TrainingBackfill trainings,
            Catalogue catalogue,
            Staff staff) {
        this.suggestions = suggestions;
        this.staffing = staffing;
        this.trainings = trainings;
        this.catalogue = catalogue;
        this.staff = staff;
    }

    void tell(Cast cast, Today today) {
        for (var script : SuggestionsScript.read().suggestions()) tell(script, cast, today);
    }

    private void tell(Suggested script, Cast cast, Today today) {
        var author = cast.named(script.by());
        var account = staffing.accountsOfContact(author).get(0).id();
        var program = script.program() == null
                ? null
                : trainings
                        .referred(script.program())
                        .flatMap(catalogue::program)
                        .orElseThrow();
        var title = program == null ? requireNonNull(script.wish()) : program.title();
        var named = script.people().stream()
                .map(person -> cast.named(person.name()))
                .toList();
        var id = suggestions.suggest(
                account,
                author,
                program == null ? null : program.id(),
                title,
                named,
                script.why(),
                today.at(script.at()));
        for (var person : script.people()) answer(id, person, program, cast, today);
        var manager = staff.managerOf(named.get(0)).orElseThrow();
        for (var said : script.talk())
            suggestions.write(id, manager, cast.named(said.who()), said.text(), today.at(said.at()));
    }

    private void answer(SuggestionId id, Named script, @Nullable ProgramCard program, Cast cast, Today today) {
        var person = cast.named(script.name());
        var manager = staff.managerOf(person).orElseThrow();
        if (script.accepted() != null) suggestions.accept(id, person, manager, today.at(script.accepted()));
        if (script.declined() != null)
            suggestions.decline(id, person, manager, requireNonNull(script.words()), today.at(script.declined()));
        if (script.invited() == null) return;
        var at = today.at(script.invited());
        var offered = requireNonNull(program).id();
        var session = script.seat() ? catalogue.openSessions(offered).get(0).id() : null;
        suggestions.invite(id, person, manager, offered, session, at.plus(KEPT), at);
    }
}

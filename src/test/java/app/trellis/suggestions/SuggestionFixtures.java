package app.trellis.suggestions;

import app.trellis.clients.ClientAccountId;
import app.trellis.people.CurrentPerson;
import app.trellis.training.ProgramId;
import app.trellis.training.SessionId;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suggestions for tests: {@code suggested.by(claire, brightwater, "Letters", amara, priya)}. */
@Component
@Transactional
public class SuggestionFixtures {

    public static final String REASON = "The letters read like forms.";

    private final SuggestionBackfill past;
    private final Suggestions suggestions;
    private final Clock clock;

    SuggestionFixtures(SuggestionBackfill past, Suggestions suggestions, Clock clock) {
        this.past = past;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /** In own words. */
    public SuggestionId by(CurrentPerson contact, ClientAccountId account, String wish, CurrentPerson... people) {
        return by(contact, account, null, wish, people);
    }

    public SuggestionId by(
            CurrentPerson contact,
            ClientAccountId account,
            @Nullable ProgramId program,
            String title,
            CurrentPerson... people) {
        var named = Stream.of(people).map(CurrentPerson::id).toList();
        var id = past.suggest(account, contact.id(), program, title, named, REASON, clock.instant());
        suggestions.flush();
        return id;
    }

    public void invite(
            SuggestionId id, CurrentPerson person, CurrentPerson by, ProgramId program, @Nullable SessionId session) {
        var now = clock.instant();
        past.invite(id, person.id(), by.id(), program, session, now.plus(Inviting.KEPT), now);
        suggestions.flush();
    }

    void accept(SuggestionId id, CurrentPerson person, CurrentPerson by) {
        past.accept(id, person.id(), by.id(), clock.instant());
        suggestions.flush();
    }

    void decline(SuggestionId id, CurrentPerson person, CurrentPerson by, String reason) {
        past.decline(id, person.id(), by.id(), reason, clock.instant());
        suggestions.flush();
    }
}

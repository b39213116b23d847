package app.trellis.openings;

import app.trellis.imports.Changes;
import app.trellis.imports.MarkdownText;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.skills.NamedSkills;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells what an import stores of openings, with the names of departments, skills and people. */
record OpeningValues(
        NamedDepartments departments, NamedSkills skills, Map<PersonId, PersonCard> people, PayTexts pays) {

    /** What an opening will be; {@code before} is what it is, null for a new one. */
    Changes changes(OpeningDraft draft, @Nullable OpeningDetails before, OpeningDetails after) {
        var known = before == null ? null : draft.reference();
        var changes = new Changes().field("reference", known, draft.reference());
        add(changes, "title", before, after, OpeningDetails::title);
        add(changes, "department", before, after, details -> departments.name(details.department()));
        add(changes, "location", before, after, OpeningDetails::location);
        add(changes, "workplace", before, after, OpeningDetails::workplace);
        add(changes, "employmentType", before, after, OpeningDetails::employmentType);
        add(changes, "positions", before, after, OpeningDetails::positions);
        add(changes, "pay", before, after, details -> pay(details.pay()));
        add(changes, "description", before, after, details -> new MarkdownText(details.description()));
        add(changes, "requirements", before, after, details -> new MarkdownText(details.requirements()));
        add(changes, "asks", before, after, details -> skills.labels(details.asks()));
        add(changes, "closesOn", before, after, OpeningDetails::closesOn);
        add(changes, "hiringManager", before, after, details -> name(details.hiringManager()));
        add(changes, "audience", before, after, OpeningDetails::audience);
        return before == null ? changes.field("postedOn", null, draft.postedOn()) : changes;
    }

    private static void add(
            Changes changes,
            String field,
            @Nullable OpeningDetails before,
            OpeningDetails after,
            Function<OpeningDetails, @Nullable Object> value) {
        changes.field(field, before == null ? null : value.apply(before), value.apply(after));
    }

    private @Nullable String pay(@Nullable Pay pay) {
        return pay == null ? null : pays.text(pay);
    }

    private @Nullable String name(@Nullable PersonId id) {
        var person = id == null ? null : people.get(id);
        return person == null ? null : person.name();
    }
}

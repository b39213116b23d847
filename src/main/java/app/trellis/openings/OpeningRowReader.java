package app.trellis.openings;

import static java.util.Objects.requireNonNullElse;

import app.trellis.imports.ImportRow;
import app.trellis.imports.ImportedText;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.skills.NamedSkills;
import app.trellis.text.Text;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one row after the other into drafts, and refuses what cannot be an opening. */
class OpeningRowReader {

    private static final int LONGEST_SKILL = 60;

    private final Staff staff;
    private final NamedSkills skills;
    private final Map<String, Optional<PersonId>> managers = new HashMap<>();

    OpeningRowReader(Staff staff, NamedSkills skills) {
        this.staff = staff;
        this.skills = skills;
    }

    /** The draft, or null for a row that was refused. */
    @Nullable
    OpeningDraft read(ImportRow row) {
        var description = description(row);
        var requirements = requirements(row);
        if (Text.length(description) > OpeningDetails.LONGEST_TEXT)
            row.refuse("description", "imports.problem.long", OpeningDetails.LONGEST_TEXT);
        if (Text.length(requirements) > OpeningDetails.LONGEST_TEXT)
            row.refuse("requirements", "imports.problem.long", OpeningDetails.LONGEST_TEXT);
        var stated = new HashSet<String>();
        var draft = new OpeningDraft(
                row.line(),
                row.line("reference"),
                stated,
                line(row, "title"),
                line(row, "department"),
                line(row, "location"),
                word(row, "workplace", OpeningWords.WORKPLACES),
                word(row, "employmentType", OpeningWords.TYPES),
                positions(row),
                ImportedPay.of(row),
                description,
                requirements,
                skills.known(skillWords(row)),
                row.date("closesOn"),
                manager(row),
                requireNonNullElse(word(row, "audience", OpeningWords.AUDIENCES), Audience.EMPLOYEES),
                row.date("postedOn"));
        // Only now: what could not be read counts as not stated.
        for (var field : OpeningDraft.OPTIONAL) if (row.states(field)) stated.add(field);
        if (ImportedPay.namesCurrency(row)) stated.add("payCurrency");
        return row.isRefused() ? null : draft;
    }

    private static @Nullable Integer positions(ImportRow row) {
        var positions = row.number("positions");
        if (positions == null || positions >= 1 && positions <= OpeningDetails.MOST_POSITIONS) return positions;
        row.leaveOut("positions", "openings.import.problem.positions", OpeningDetails.MOST_POSITIONS);
        return null;
    }

    private static <T> @Nullable T word(ImportRow row, String field, Words<T> words) {
        return row.read(field, words::meaning, "imports.problem.word", words.offered());
    }

    private @Nullable PersonId manager(ImportRow row) {
        var email = row.text("hiringManager");
        if (email.isEmpty()) return null;
        var manager = managers.computeIfAbsent(
                Text.key(email), known -> staff.employee(known).map(person -> person.id()));
        if (manager.isEmpty()) row.leaveOut("hiringManager", "openings.import.problem.manager");
        return manager.orElse(null);
    }

    /** What of the preferred skills is short enough to be the name of one. */
    static List<String> skillWords(ImportRow row) {
        return Arrays.stream(row.text("preferredSkills").split("[,;|•\\n]"))
                .map(Text::line)
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST_SKILL)
                .toList();
    }

    private static String description(ImportRow row) {
        var category = row.text("category");
        var text = ImportedText.markdown(row.text("description"));
        return category.isEmpty() ? text : "**Category:** " + ImportedText.escaped(category) + "\n\n" + text;
    }

    private static String requirements(ImportRow row) {
        var text = ImportedText.markdown(row.text("requirements"));
        var skills = ImportedText.markdown(row.text("preferredSkills"));
        return skills.isEmpty() ? text : (text + "\n\n**Preferred skills**\n\n" + skills).strip();
    }

    private static String line(ImportRow row, String field) {
        return ImportedText.line(row.text(field));
    }
}

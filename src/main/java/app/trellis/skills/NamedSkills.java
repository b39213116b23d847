package app.trellis.skills;

import app.trellis.imports.ImportJournal;
import app.trellis.lists.Alphabetical;
import app.trellis.people.PersonId;
import app.trellis.text.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The skills that a file names. New ones have an id for comparison only, until they are made. */
public class NamedSkills {

    /** Where they are made, for the journal of an import. */
    public static final String TABLE = "skill";

    private final FirmSkills firm;
    private final Map<String, SkillId> ids = new HashMap<>();
    private final Map<SkillId, String> labels = new HashMap<>();
    private final Map<String, String> missing = new LinkedHashMap<>();

    NamedSkills(Map<String, SkillName> known, Map<SkillId, SkillName> there, FirmSkills firm) {
        this.firm = firm;
        there.forEach((id, skill) -> labels.put(id, skill.label()));
        known.forEach((word, skill) -> {
            ids.put(Text.key(word), skill.id());
            labels.put(skill.id(), skill.label());
        });
    }

    /**
     * The skills of these words: as they are there already, or else at the usual level. Words that are too long for a skill
     * are left out.
     */
    public List<SkillAsked> asked(Collection<String> words, Collection<SkillAsked> there) {
        return SkillAsked.normalForm(words.stream()
                .map(Text::line)
                .filter(word -> !word.isEmpty() && Text.length(word) <= SkillDetails.LONGEST_LINE)
                .map(this::named)
                .map(skill -> there.stream()
                        .filter(asked -> asked.skill().equals(skill))
                        .findAny()
                        .orElse(new SkillAsked(skill, PickedSkills.USUAL, true)))
                .toList());
    }

    /** The skills that are known of these words, as nice to have; other words are left where they are. */
    public List<SkillAsked> known(Collection<String> words) {
        return SkillAsked.normalForm(words.stream()
                .map(word -> ids.get(Text.key(word)))
                .filter(Objects::nonNull)
                .map(skill -> new SkillAsked(skill, PickedSkills.USUAL, false))
                .toList());
    }

    private SkillId named(String word) {
        return ids.computeIfAbsent(Text.key(word), key -> {
            missing.put(key, word);
            var id = SkillId.random();
            labels.put(id, word);
            return id;
        });
    }

    /** What these are called, in the order of the alphabet. */
    public List<String> labels(Collection<SkillAsked> skills) {
        return skills.stream()
                .map(asked -> labels.get(asked.skill()))
                .filter(Objects::nonNull)
                .sorted(Alphabetical.ORDER)
                .toList();
    }

    /** The words of those that are new, in alphabetical order. */
    public List<String> missing() {
        return missing.values().stream().sorted(Alphabetical.ORDER).toList();
    }

    /** Makes those that are new, under the ids that they have here. */
    public void make(PersonId by, ImportJournal journal) {
        missing.forEach((key, word) -> {
            var id = Objects.requireNonNull(ids.get(key));
            firm.make(id, word, by);
            journal.created(TABLE, id.value(), word);
        });
    }
}

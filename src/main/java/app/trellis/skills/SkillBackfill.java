package app.trellis.skills;

import app.trellis.people.PersonId;
import app.trellis.text.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the vocabulary of earlier times, for a demonstration or a move from another system. */
@Component
@Transactional
public class SkillBackfill {

    private static final Pattern ASKED = Pattern.compile("(.+) ([1-5])( nice)?");

    private final Skills skills;
    private final Vocabulary vocabulary;

    SkillBackfill(Skills skills, Vocabulary vocabulary) {
        this.skills = skills;
        this.vocabulary = vocabulary;
    }

    /** {@code uri}: of the ESCO concept; null for the firm's own. */
    public SkillId introduce(
            String label,
            List<String> synonyms,
            String description,
            @Nullable String uri,
            @Nullable PersonId by,
            Instant at) {
        var details = new SkillDetails(label, synonyms, description);
        return skills.saveAndFlush(new Skill(SkillId.random(), uri, details, by, at))
                .id();
    }

    /**
     * What these lines ask for: the name of a skill, its level, and whether it is only nice to have: {@code Claims handling
     * 3}, {@code SQL 2 nice}. Throws {@link IllegalArgumentException} for one that is not written so, or names no skill.
     */
    @Transactional(readOnly = true)
    public List<SkillAsked> asked(Collection<String> lines) {
        var asked = lines.stream().map(SkillBackfill::parts).toList();
        var called = vocabulary.called(asked.stream().map(line -> line.group(1)).toList());
        return SkillAsked.normalForm(asked.stream()
                .map(line -> new SkillAsked(
                        Optional.ofNullable(called.get(line.group(1)))
                                .map(SkillName::id)
                                .orElseThrow(() -> new IllegalArgumentException(line.group())),
                        Integer.parseInt(line.group(2)),
                        line.group(3) == null))
                .toList());
    }

    private static Matcher parts(String line) {
        var parts = ASKED.matcher(Text.line(line));
        if (!parts.matches()) throw new IllegalArgumentException(line);
        return parts;
    }
}

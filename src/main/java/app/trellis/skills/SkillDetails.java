package app.trellis.skills;

import app.trellis.text.Text;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a skill is called and what it is about. Two equal details say the same to a reader.
 *
 * @param synonyms other names, each once and none that is the label
 * @param description may be empty
 */
@Embeddable
record SkillDetails(
        String label, @JdbcTypeCode(SqlTypes.ARRAY) List<String> synonyms, String description) {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 5_000;
    static final int MOST_SYNONYMS = 200;

    /** Throws {@link IllegalArgumentException} for an empty or overlong label. Synonyms too long or too many are left out. */
    SkillDetails {
        var name = label = Text.line(label);
        if (label.isEmpty() || Text.length(label) > LONGEST_LINE) throw new IllegalArgumentException("label");
        synonyms = synonyms.stream()
                .map(Text::line)
                .filter(synonym -> !synonym.isEmpty() && Text.length(synonym) <= LONGEST_LINE)
                .filter(synonym -> !Text.same(synonym, name))
                .collect(Collectors.toMap(Text::key, synonym -> synonym, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST_SYNONYMS)
                .toList();
        description = Text.beginning(Text.prose(description), LONGEST_TEXT);
    }

    static SkillDetails labelled(String label) {
        return new SkillDetails(label, List.of(), "");
    }

    /** All that people call it. */
    List<String> names() {
        return Stream.concat(Stream.of(label), synonyms.stream()).toList();
    }

    SkillDetails called(List<String> others) {
        return new SkillDetails(label, others, description);
    }

    SkillDetails describedAs(String text) {
        return new SkillDetails(label, synonyms, text);
    }

    SkillDetails andSynonyms(List<String> more) {
        return called(Stream.concat(synonyms.stream(), more.stream()).toList());
    }
}

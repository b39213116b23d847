package app.trellis.skills;

import static java.util.stream.Collectors.joining;

import app.trellis.text.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Skills as a form names them; {@link SkillPicker} finds out which they are.
 *
 * @param typed the name of one more, as it was typed; empty for none
 */
public record PickedSkills(List<Line> lines, String typed) {

    /** So many skills are more than anybody reads. */
    public static final int MOST = 30;

    public static final PickedSkills NONE = new PickedSkills(List.of(), "");

    /** The level of a skill that was added and not yet given one. */
    static final int USUAL = 3;

    private static final int LONGEST = 200;
    private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern PIECE = Pattern.compile("(" + ID + ")(?:=([^,=]{0,20}))?");
    private static final Pattern PIECES = Pattern.compile("(?:" + PIECE + "(?:,|$))*");
    private static final String MUST = "must";

    /**
     * @param level null for one that was just added; out of range as it was sent
     */
    public record Line(SkillId skill, @Nullable Integer level, boolean must) {

        boolean isNew() {
            return level == null;
        }

        int levelOrUsual() {
            return level == null ? USUAL : level;
        }
    }

    public static PickedSkills of(Collection<SkillAsked> asked) {
        return new PickedSkills(
                asked.stream()
                        .map(one -> new Line(one.skill(), one.level(), one.must()))
                        .toList(),
                "");
    }

    /** Where they have no level. */
    public static PickedSkills unrated(Collection<SkillId> skills) {
        return new PickedSkills(
                skills.stream()
                        .sorted(Comparator.comparing(SkillId::value))
                        .map(skill -> new Line(skill, null, false))
                        .toList(),
                "");
    }

    /**
     * Reads what a browser sends for one field: the id of each skill that is kept, {@code id=level} and {@code id=must},
     * several of them divided by commas, and what was typed, alone or after them.
     */
    static PickedSkills of(String... sent) {
        var kept = new LinkedHashSet<SkillId>();
        var levels = new HashMap<SkillId, Integer>();
        var musts = new HashSet<SkillId>();
        var typed = "";
        for (var text : sent) {
            var pieces = PIECES.matcher(text).results().findFirst().orElseThrow();
            var rest = text.substring(pieces.end());
            if (!rest.isBlank()) typed = Text.beginning(Text.line(rest), LONGEST);
            PIECE.matcher(pieces.group()).results().forEach(piece -> {
                var skill = SkillId.of(piece.group(1));
                if (piece.group(2) == null) kept.add(skill);
                else if (piece.group(2).equals(MUST)) musts.add(skill);
                else levels.put(skill, level(piece.group(2)));
            });
        }
        var lines = kept.stream()
                .limit(MOST + 1L)
                .map(skill -> new Line(skill, levels.get(skill), musts.contains(skill) || !levels.containsKey(skill)))
                .toList();
        return new PickedSkills(lines, typed);
    }

    private static int level(String sent) {
        return sent.matches("[0-9]") ? Integer.parseInt(sent) : 0;
    }

    List<SkillId> skills() {
        return lines.stream().map(Line::skill).toList();
    }

    /** As the browser sends it, in one input. */
    @Override
    public String toString() {
        var all = lines.stream()
                .map(line -> line.skill()
                        + (line.isNew() ? "" : "," + line.skill() + "=" + line.level())
                        + (line.must() && !line.isNew() ? "," + line.skill() + "=" + MUST : ""));
        return Stream.concat(all, Stream.of(typed).filter(text -> !text.isEmpty()))
                .collect(joining(","));
    }
}

package app.trellis.skills;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import app.trellis.text.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * The field of a form for skills, each with a level: {@code skills/picker :: picker} shows it, {@link PickedSkills} is its
 * value. A skill that is retired stays where it was chosen before, and is offered to nobody.
 */
@Component("skillPicker")
public class SkillPicker {

    static final int CHOICES = 8;

    private static final String SHOWN = SkillPicker.class.getName() + ".";
    private static final Pattern WITH_LEVEL = Pattern.compile("(.+?)[ :,]+([1-5])");

    private final Vocabulary vocabulary;
    private final HttpServletRequest request;

    SkillPicker(Vocabulary vocabulary, HttpServletRequest request) {
        this.vocabulary = vocabulary;
        this.request = request;
    }

    /**
     * The skills that are meant, in normal form. Where a name that was typed may mean several or none, the field says so
     * and offers those that it may mean. Ask {@link #isAdding} too: the writer may have asked only for one more line.
     */
    public List<SkillAsked> picked(@Nullable PickedSkills picked, String field, Errors errors) {
        var sent = picked == null ? PickedSkills.NONE : picked;
        var names = vocabulary.names(sent.skills());
        var lines = new ArrayList<PickedSkills.Line>();
        sent.lines().stream().filter(line -> names.containsKey(line.skill())).forEach(lines::add);
        // A suggestion that was chosen is sent with its name, which another skill may have too.
        var isNamed = lines.stream()
                .filter(PickedSkills.Line::isNew)
                .anyMatch(line ->
                        Text.same(requireNonNull(names.get(line.skill())).label(), sent.typed()));
        var choices = isNamed ? List.<SkillName>of() : add(sent.typed(), lines, field, errors);
        request.setAttribute(
                SHOWN + field, new Shown(lines(lines), errors.hasFieldErrors(field) ? sent.typed() : "", choices));
        if (lines.size() > PickedSkills.MOST)
            errors.rejectValue(field, "skills.picker.tooMany", new Object[] {PickedSkills.MOST}, null);
        var wrong = lines.stream()
                .filter(line -> line.levelOrUsual() < 1 || line.levelOrUsual() > SkillAsked.HIGHEST)
                .toList();
        if (!wrong.isEmpty()) {
            errors.rejectValue(field, "skills.picker.level", new Object[] {SkillAsked.HIGHEST}, null);
            lines.removeAll(wrong);
        }
        return SkillAsked.normalForm(lines.stream()
                .map(line -> new SkillAsked(line.skill(), line.levelOrUsual(), line.must()))
                .toList());
    }

    /** Whether the writer asks for one more line in one of these fields, and saves nothing yet. */
    public boolean isAdding() {
        var search = request.getParameter("search");
        return search != null && request.getAttribute(SHOWN + search) != null;
    }

    /** For the field: what was chosen before, or what became of it. */
    public Shown shown(String field, @Nullable PickedSkills picked) {
        if (request.getAttribute(SHOWN + field) instanceof Shown shown) return shown;
        return picked == null ? Shown.NOTHING : new Shown(lines(picked.lines()), picked.typed(), List.of());
    }

    /** For a page that shows two versions: the words for each, by what a browser would send. */
    public Map<String, String> texts(Stream<@Nullable PickedSkills> versions) {
        var all = versions.filter(Objects::nonNull).toList();
        var names = vocabulary.names(
                all.stream().flatMap(picked -> picked.skills().stream()).collect(toSet()));
        var texts = new HashMap<String, String>();
        for (var picked : all)
            texts.put(
                    picked.toString(),
                    Stream.concat(
                                    picked.lines().stream()
                                            .map(line -> Optional.ofNullable(names.get(line.skill()))
                                                            .map(SkillName::label)
                                                            .orElse("")
                                                    + (line.isNew() ? "" : " " + line.level())),
                                    Stream.of(picked.typed()).filter(typed -> !typed.isEmpty()))
                            .collect(joining(", ")));
        return texts;
    }

    /** Adds the skill that was typed; else says what is wrong, and returns those that may be meant. */
    private List<SkillName> add(String typed, List<PickedSkills.Line> lines, String field, Errors errors) {
        if (typed.isEmpty()) return List.of();
        var meant = called(typed);
        if (meant.isPresent()) {
            if (lines.stream().noneMatch(line -> line.skill().equals(meant.get().skill()))) lines.add(meant.get());
            return List.of();
        }
        var found = vocabulary.search(typed, CHOICES);
        var isChosen = found.stream()
                .anyMatch(skill -> lines.stream()
                        .anyMatch(line -> line.isNew() && line.skill().equals(skill.id())));
        if (isChosen) return List.of();
        errors.rejectValue(
                field, found.isEmpty() ? "skills.picker.none" : "skills.picker.choose", new Object[] {typed}, null);
        return found;
    }

    private Optional<PickedSkills.Line> called(String typed) {
        var withLevel = WITH_LEVEL.matcher(typed);
        var hasLevel = withLevel.matches();
        var names = hasLevel ? List.of(typed, withLevel.group(1)) : List.of(typed);
        var called = vocabulary.called(names);
        if (called.containsKey(typed))
            return Optional.of(new PickedSkills.Line(called.get(typed).id(), null, true));
        return hasLevel
                ? Optional.ofNullable(called.get(withLevel.group(1)))
                        .map(skill -> new PickedSkills.Line(skill.id(), Integer.valueOf(withLevel.group(2)), true))
                : Optional.empty();
    }

    private List<SkillShown> lines(List<PickedSkills.Line> lines) {
        var names =
                vocabulary.names(lines.stream().map(PickedSkills.Line::skill).toList());
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(names.get(line.skill()))
                        .map(name -> new SkillShown(name, line.levelOrUsual(), line.must()))
                        .stream())
                .toList();
    }

    /** @param choices those that may be meant by what was typed */
    public record Shown(List<SkillShown> lines, String typed, List<SkillName> choices) {

        static final Shown NOTHING = new Shown(List.of(), "", List.of());
    }
}

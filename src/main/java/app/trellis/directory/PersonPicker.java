package app.trellis.directory;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.text.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * The field of a form for a person: {@code web/form :: person} shows it, {@link PickedPerson} is its value. Who has left is
 * nobody to choose; client contacts only where {@link AlsoPickable} offers them.
 */
@Component("picker")
public class PersonPicker {

    private static final Pattern LINES = Pattern.compile("[\n;]");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,]+@[^\\s<>,]+");
    private static final String CHOICES = PersonPicker.class.getName() + ".choices";

    private final PeopleChoices choices;
    private final List<AlsoPickable> others;
    private final Staff staff;
    private final HttpServletRequest request;

    PersonPicker(PeopleChoices choices, List<AlsoPickable> others, Staff staff, HttpServletRequest request) {
        this.choices = choices;
        this.others = others;
        this.staff = staff;
        this.request = request;
    }

    /** As {@link #picked(PickedPerson, String, CurrentPerson, String, Errors)}, among the employees. */
    public Optional<PersonCard> picked(@Nullable PickedPerson picked, String field, CurrentPerson me, Errors errors) {
        return picked(picked, field, me, "", errors);
    }

    /**
     * Who is meant: the person who was chosen, or the only one of the name or address that was typed. Nobody for an empty
     * field. Where that is not certain, or the writer only searches, the field shows the people who may be meant.
     *
     * @param also the name of those who may be chosen beside the employees
     */
    public Optional<PersonCard> picked(
            @Nullable PickedPerson picked, String field, CurrentPerson me, String also, Errors errors) {
        var searched = field.equals(request.getParameter("search"));
        if (picked == null) {
            if (searched) errors.rejectValue(field, "directory.picker.nothing");
            return Optional.empty();
        }
        var beside = beside(also, me);
        var chosen = Optional.ofNullable(picked.id())
                .flatMap(id -> choices.with(id, beside))
                .filter(person -> picked.text().isEmpty() || Text.same(person.name(), picked.text()));
        if (chosen.isPresent() && !searched) return chosen.map(PersonChoice::card);
        var found = choices.like(picked.text(), beside);
        var meant =
                found.stream().filter(person -> isCalled(person, picked.text())).toList();
        var gone = isGone(picked, beside);
        if (meant.size() == 1 && !searched && !gone)
            return Optional.of(meant.get(0).card());
        offered().put(field, found);
        refuse(field, picked, found, gone, errors);
        return Optional.empty();
    }

    /**
     * The employees of a list that somebody has pasted: an address or a whole name on each line, or addresses as mail
     * programs write them. Refuses what means nobody, and a name of two.
     */
    public List<PersonCard> pasted(@Nullable String text, String field, Errors errors) {
        var people = new LinkedHashSet<PersonCard>();
        var unknown = new LinkedHashSet<String>();
        for (var one : pasted(text)) {
            var meant = one.contains("@") ? staff.employee(one).stream().toList() : called(one);
            if (meant.size() == 1) people.addAll(meant);
            else unknown.add(one);
        }
        if (!unknown.isEmpty())
            errors.rejectValue(field, "directory.picker.unknown", new Object[] {String.join(", ", unknown)}, null);
        return List.copyOf(people);
    }

    private static List<String> pasted(@Nullable String text) {
        if (text == null) return List.of();
        return LINES.splitAsStream(text)
                .flatMap(line -> line.contains("@")
                        ? ADDRESS.matcher(line).results().map(MatchResult::group)
                        : Stream.of(Text.line(line)))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private List<PersonCard> called(String name) {
        return choices.like(name, List.of()).stream()
                .filter(person -> isCalled(person, name))
                .map(PersonChoice::card)
                .toList();
    }

    private static boolean isCalled(PersonChoice person, String text) {
        return Text.same(person.name(), text) || Text.same(person.email(), text);
    }

    /** Whether the person who was chosen, and is still shown, can no longer be: others of that name are not meant. */
    private boolean isGone(PickedPerson picked, Collection<PersonId> beside) {
        var id = picked.id();
        return id != null
                && choices.with(id, beside).isEmpty()
                && staff.card(id)
                        .filter(card -> Text.same(card.name(), picked.text()))
                        .isPresent();
    }

    private void refuse(String field, PickedPerson picked, List<PersonChoice> found, boolean gone, Errors errors) {
        var left = found.isEmpty() || gone ? choices.leaver(picked) : Optional.<String>empty();
        if (left.isPresent()) errors.rejectValue(field, "directory.picker.left", new Object[] {left.get()}, null);
        else errors.rejectValue(field, found.isEmpty() ? "directory.picker.none" : "directory.picker.choose");
    }

    /** The field as it shows somebody who was chosen before. */
    public @Nullable PickedPerson shown(@Nullable PersonId person) {
        return person == null ? null : staff.card(person).map(PickedPerson::of).orElse(null);
    }

    /** For the field: the people who may be meant by what was typed. */
    public List<?> choices(String field) {
        return offered().getOrDefault(field, List.of());
    }

    List<PersonChoice> like(String text, String also, CurrentPerson me) {
        return choices.like(text, beside(also, me));
    }

    private Collection<PersonId> beside(String also, CurrentPerson me) {
        return others.stream()
                .filter(other -> other.name().equals(also))
                .findFirst()
                .map(other -> other.pickableBy(me))
                .orElse(List.of());
    }

    @SuppressWarnings("unchecked") // only this class puts it there
    private Map<String, List<PersonChoice>> offered() {
        var offered = (Map<String, List<PersonChoice>>) request.getAttribute(CHOICES);
        if (offered == null) request.setAttribute(CHOICES, offered = new HashMap<>());
        return offered;
    }
}

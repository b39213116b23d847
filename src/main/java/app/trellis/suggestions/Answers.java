package app.trellis.suggestions;

import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** What accepting and declining have in common. */
@Component
@Transactional
class Answers {

    private final NamedPeople people;
    private final Staff staff;

    Answers(NamedPeople people, Staff staff) {
        this.people = people;
        this.staff = staff;
    }

    /** Those for whom this viewer can answer now; refused where it is too late, or never was theirs to answer. */
    List<PersonRow> open(SuggestionPage page, List<PersonRow> mine, CurrentPerson me) {
        if (!mine.isEmpty()) return mine;
        if (page.people().stream().noneMatch(row -> row.isAnsweredBy(me)))
            throw new AccessDeniedException("somebody else answers");
        throw new Refused(page.suggestion().address(), "suggestions.settled");
    }

    /** Who is ticked at first: the one of the link, else all. */
    static List<PersonId> named(List<PersonRow> mine, @Nullable PersonId person) {
        return mine.stream()
                .map(PersonRow::personId)
                .filter(one -> person == null || one.equals(person))
                .toList();
    }

    /** Who is ticked, or none after saying so. Others than the viewer's own are nobody. */
    static List<PersonId> chosen(List<PersonRow> mine, @Nullable List<PersonId> ticked, Errors errors) {
        var chosen = mine.stream()
                .map(PersonRow::personId)
                .filter(person -> ticked == null || ticked.isEmpty() ? mine.size() == 1 : ticked.contains(person))
                .toList();
        if (chosen.isEmpty() && mine.size() > 1) errors.rejectValue("people", "suggestions.form.nobody");
        else if (chosen.isEmpty()) errors.reject("suggestions.form.nobody");
        return chosen;
    }

    /** Whether this was answered so for all who are ticked: the form was sent twice. */
    boolean areGiven(SuggestionId suggestion, @Nullable List<PersonId> ticked, Predicate<NamedPerson> so) {
        if (ticked == null || ticked.isEmpty()) return false;
        var named = people.findBySuggestionId(suggestion).stream()
                .filter(person -> ticked.contains(person.personId()))
                .toList();
        return !named.isEmpty() && named.stream().allMatch(so);
    }

    String form(String view, SuggestionPage page, List<PersonRow> mine, Model model) {
        model.addAttribute("suggestion", page.suggestion());
        model.addAttribute("mine", mine);
        model.addAttribute("author", staff.card(page.suggestion().author()).orElseThrow());
        return view;
    }
}

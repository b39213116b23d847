package app.trellis.touchpoints;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.TouchpointLevel;
import app.trellis.directory.PersonPicker;
import app.trellis.forms.Conflict;
import app.trellis.forms.WallClock;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.touchpoints.TakingPart.Candidate;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the form of a touchpoint offers, and who of those whom it names may take part: at least one of each side. */
@Component
@Transactional(readOnly = true)
class Planning {

    private final TakingPart takingPart;
    private final PersonPicker picker;
    private final Staff staff;
    private final HttpServletRequest request;
    private final Clock clock;

    Planning(TakingPart takingPart, PersonPicker picker, Staff staff, HttpServletRequest request, Clock clock) {
        this.takingPart = takingPart;
        this.picker = picker;
        this.staff = staff;
        this.request = request;
        this.clock = clock;
    }

    /** A new one, by the reader's own clock: with the contacts, the account manager, and who plans it. */
    TouchpointForm empty(
            ClientAccountId account, TouchpointLevel level, @Nullable String readersZone, CurrentPerson me) {
        var zone = WallClock.in(readersZone).map(WallClock::zone).orElse(clock.getZone());
        var people = takingPart.candidates(account).stream().map(Candidate::id).collect(toSet());
        return TouchpointForm.empty(level, zone, people).with(me.client() || me.hr() ? null : me.id());
    }

    /** The form with whom its picker names among those who take part; empty and with the reason in the form where it names nobody. */
    @Nullable
    TouchpointForm named(TouchpointForm form, CurrentPerson me, BindingResult errors) {
        if (me.client() || form.colleague() == null) return form;
        return picker.picked(form.colleague(), "colleague", me, errors)
                .map(PersonCard::id)
                .map(form::with)
                .orElse(null);
    }

    /** @param before null for a new one */
    void check(
            TouchpointForm form,
            ClientAccountId account,
            @Nullable Touchpoint before,
            CurrentPerson me,
            BindingResult errors) {
        form.check(errors, clock.instant(), before == null ? null : before.details());
        if (errors.hasFieldErrors("people")) return;
        var chosen = offered(form, account, me).stream()
                .filter(one -> form.chosen().contains(one.id()))
                .toList();
        if (chosen.size() < form.chosen().size()) errors.rejectValue("people", "touchpoints.people.gone");
        else if (chosen.stream().map(Candidate::side).distinct().count() < 2)
            errors.rejectValue("people", "touchpoints.people.oneSide");
    }

    /** Who can be chosen: those of the account, and for people of the firm each colleague whom they have named. */
    private List<Candidate> offered(TouchpointForm form, ClientAccountId account, CurrentPerson me) {
        var offered = new ArrayList<>(takingPart.candidates(account));
        var known = offered.stream().map(Candidate::id).collect(toSet());
        if (me.client()) return offered;
        staff.cards(form.chosen().stream().filter(one -> !known.contains(one)).toList()).values().stream()
                .filter(one -> staff.isPresent(one.id()) && !staff.isClientContact(one.id()))
                .map(one -> new Candidate(one.id(), one.name(), one.jobTitle(), Side.FIRM))
                .forEach(offered::add);
        return offered;
    }

    /** @param form null where it could not be read; what it names is shown all the same */
    String form(
            @Nullable TouchpointForm form,
            ClientAccountId account,
            String accountName,
            @Nullable Touchpoint touchpoint,
            CurrentPerson me,
            Model model) {
        model.addAttribute("accountId", account);
        model.addAttribute("accountName", accountName);
        model.addAttribute("touchpoint", touchpoint);
        model.addAttribute("levels", TouchpointLevel.values());
        model.addAttribute("candidates", form == null ? takingPart.candidates(account) : offered(form, account, me));
        model.addAttribute("chosen", chosen(form));
        return "touchpoints/form";
    }

    private Set<String> chosen(@Nullable TouchpointForm form) {
        if (form != null) return form.chosen().stream().map(PersonId::toString).collect(toSet());
        return Stream.ofNullable(request.getParameterValues("people"))
                .flatMap(Stream::of)
                .collect(toSet());
    }

    Conflict conflict(Touchpoint saved, TouchpointForm mine) {
        var theirs = TouchpointForm.of(saved, clock.getZone());
        var sorted = mine.with(null);
        var ids = new ArrayList<>(sorted.chosen());
        ids.addAll(theirs.chosen());
        var cards = staff.cards(Set.copyOf(ids));
        var names =
                Stream.of(sorted, theirs).collect(toMap(Planning::sent, one -> names(one, cards), (one, same) -> one));
        return new Conflict("touchpoints", saved.address(), saved.edits(), sorted, theirs, names);
    }

    /** As the form sends those who take part. */
    private static String sent(TouchpointForm form) {
        return form.chosen().stream().map(PersonId::toString).collect(joining(","));
    }

    private static String names(TouchpointForm form, Map<PersonId, PersonCard> cards) {
        return form.chosen().stream()
                .map(cards::get)
                .filter(Objects::nonNull)
                .map(PersonCard::name)
                .sorted()
                .collect(joining(", "));
    }
}

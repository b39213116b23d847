package app.trellis.journey;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.lists.ListPage;
import app.trellis.people.CurrentPerson;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people decide what stands on their journey, and what of it colleagues see. */
@Controller
@Transactional
class ShowingController {

    private final Journeys journeys;
    private final Showings showings;

    ShowingController(Journeys journeys, Showings showings) {
        this.journeys = journeys;
        this.showings = showings;
    }

    /** What does not stand on the journey comes first, as that is what people look for here. */
    @GetMapping("/journey/entries")
    @Transactional(readOnly = true)
    String list(@Nullable JourneyKind kind, CurrentPerson me, Pageable page, Model model) {
        var all = journeys.all(me.id());
        var chosen = all.stream()
                .filter(one -> kind == null || one.entry().kind() == kind)
                .toList();
        model.addAttribute("kind", kind);
        model.addAttribute(
                "kinds",
                all.stream().map(one -> one.entry().kind()).distinct().sorted().toList());
        model.addAttribute(
                "entries",
                ListPage.of(
                        page,
                        chosen.size(),
                        shown -> chosen.stream()
                                .skip(shown.getOffset())
                                .limit(shown.getPageSize())
                                .toList()));
        return "journey/entries";
    }

    @PostMapping("/journey/entries/{entry}")
    String show(@PathVariable EntryKey entry, @Nullable Integer page, CurrentPerson me, RedirectAttributes flash) {
        return decide(me, entry, before -> new Showing(true, before.toColleagues()), page, "journey.own.added", flash);
    }

    @DeleteMapping("/journey/entries/{entry}")
    String hide(@PathVariable EntryKey entry, @Nullable Integer page, CurrentPerson me, RedirectAttributes flash) {
        return decide(me, entry, before -> new Showing(false, false), page, "journey.entries.hidden", flash);
    }

    @PostMapping("/journey/entries/{entry}/colleagues")
    String showToColleagues(
            @PathVariable EntryKey entry, @Nullable Integer page, CurrentPerson me, RedirectAttributes flash) {
        if (!entry.kind().isForColleagues() || !own(me, entry).forOthers()) throw new NotFound();
        return decide(me, entry, before -> new Showing(true, true), page, "journey.entries.toColleagues", flash);
    }

    @DeleteMapping("/journey/entries/{entry}/colleagues")
    String hideFromColleagues(
            @PathVariable EntryKey entry, @Nullable Integer page, CurrentPerson me, RedirectAttributes flash) {
        return decide(
                me, entry, before -> new Showing(before.shown(), false), page, "journey.entries.fromColleagues", flash);
    }

    /** Only about an entry that the person has: nobody fills the table with others. */
    private String decide(
            CurrentPerson me,
            EntryKey key,
            UnaryOperator<Showing> decision,
            @Nullable Integer page,
            String done,
            RedirectAttributes flash) {
        showings.decide(me.id(), key, decision.apply(own(me, key).showing()));
        return Done.redirect(flash, done, page == null ? "/journey/entries" : "/journey/entries?page=" + page);
    }

    private ShownEntry own(CurrentPerson me, EntryKey key) {
        return journeys.find(me.id(), key).orElseThrow(NotFound::new);
    }
}

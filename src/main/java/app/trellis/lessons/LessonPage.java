package app.trellis.lessons;

import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import app.trellis.skills.Vocabulary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a lesson, as its owner sees it, or as those do who were asked about it. */
@Component
class LessonPage {

    private final GuidanceRequests requests;
    private final LessonOrigins origins;
    private final Vocabulary vocabulary;
    private final Staff staff;
    private final Clock clock;

    LessonPage(GuidanceRequests requests, LessonOrigins origins, Vocabulary vocabulary, Staff staff, Clock clock) {
        this.requests = requests;
        this.origins = origins;
        this.vocabulary = vocabulary;
        this.staff = staff;
        this.clock = clock;
    }

    String asOwner(Lesson lesson, CurrentPerson me, Model model) {
        var asked = requests.about(lesson.id()).stream()
                .filter(one -> one.status() != Guidance.Status.CANCELLED)
                .toList();
        model.addAttribute("readers", requests.standing(lesson.id(), clock.instant()));
        model.addAttribute("origin", origins.shown(me, lesson.origin()).orElse(null));
        model.addAttribute("asksForResult", lesson.asksForResult(LocalDate.now(clock)));
        return page(lesson, true, asked, model);
    }

    /** @param asked of the reader, not empty */
    String asGuide(Lesson lesson, List<Guidance> asked, Model model) {
        if (!model.containsAttribute("form")) model.addAttribute("form", AnswerForm.EMPTY);
        return page(lesson, false, asked, model);
    }

    private String page(Lesson lesson, boolean mine, List<Guidance> asked, Model model) {
        model.addAttribute("lesson", lesson);
        model.addAttribute("mine", mine);
        model.addAttribute("guidance", asked);
        model.addAttribute("skills", vocabulary.names(lesson.skills()).values());
        var people = Stream.concat(Stream.of(lesson.owner()), asked.stream().map(Guidance::guide));
        model.addAttribute("people", staff.cards(people.distinct().toList()));
        return "lessons/show";
    }
}

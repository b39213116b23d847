package app.trellis.lessons;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.SentOnce;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The library of shared lessons, and what readers do with one. */
@Controller
@RequestMapping("/lessons/library")
@Transactional
class LibraryController {

    private final SharedLessons shared;
    private final Lessons lessons;
    private final LibrarySearch search;
    private final SharedViews views;
    private final Helps helps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LibraryController(
            SharedLessons shared,
            Lessons lessons,
            LibrarySearch search,
            SharedViews views,
            Helps helps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.shared = shared;
        this.lessons = lessons;
        this.search = search;
        this.views = views;
        this.helps = helps;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(CurrentPerson me, ListRequest asked, Model model) {
        model.addAttribute("list", search.find(asked, me));
        model.addAttribute("resultsOnly", asked.resultsOnly());
        return asked.view("lessons/library");
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable SharedLessonId id, CurrentPerson me, Model model) {
        var lesson = shared.visibleTo(me, id).orElseThrow(NotFound::new);
        model.addAttribute("lesson", lesson);
        model.addAttribute("view", views.of(lesson));
        model.addAttribute("said", helps.saidBy(me.id(), id));
        return "lessons/library-show";
    }

    /** By its owner, at any time; an anonymous one has none. */
    @DeleteMapping("/{id}")
    String takeBack(@PathVariable SharedLessonId id, CurrentPerson me, RedirectAttributes flash) {
        var lesson = shared.visibleForChange(me, id).orElseThrow(NotFound::new);
        if (!lesson.isOwnedBy(me)) throw new AccessDeniedException("not the owner");
        shared.delete(lesson);
        return Done.redirect(flash, "lessons.library.takenBack", "/lessons/library");
    }

    @PostMapping("/{id}/help")
    String help(@PathVariable SharedLessonId id, CurrentPerson me) {
        var lesson = helping(id, me);
        lesson.helps(helps.add(me.id(), id));
        return "redirect:/lessons/library/" + id;
    }

    @DeleteMapping("/{id}/help")
    String helpNoMore(@PathVariable SharedLessonId id, CurrentPerson me) {
        var lesson = helping(id, me);
        lesson.helps(-helps.remove(me.id(), id));
        return "redirect:/lessons/library/" + id;
    }

    /** Its action becomes that of a lesson of one's own: once, unless that was deleted. */
    @PostMapping("/{id}/adoption")
    String adopt(@PathVariable SharedLessonId id, CurrentPerson me, RedirectAttributes flash) {
        var lesson = helping(id, me);
        lesson.helps(helps.add(me.id(), id));
        lesson.adopted(helps.adopt(me.id(), id), clock.instant()).ifPresent(events::publishEvent);
        var own = new LessonId(SentOnce.id(id.value(), me.id().value(), "adopted"));
        if (lessons.madeBy(own).isEmpty()) {
            var words = lesson.words();
            var details = new LessonDetails(words.kind(), "", "", "", "", words.action(), null);
            lessons.save(new Lesson(own, me.id(), details, lesson.skills(), null, clock.instant()));
        }
        return Done.redirect(flash, "lessons.library.adopted", "/lessons/" + own + "/edit");
    }

    private SharedLesson helping(SharedLessonId id, CurrentPerson me) {
        var lesson = shared.visibleForChange(me, id).orElseThrow(NotFound::new);
        if (!lesson.canHelp(me)) throw new AccessDeniedException("one's own, or hidden");
        return lesson;
    }
}

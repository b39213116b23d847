package app.trellis.lessons;

import app.trellis.forms.NotFound;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows lessons to their owners, and one lesson to those who were asked about it. */
@Controller
@Transactional(readOnly = true)
class LessonPageController {

    private final Lessons lessons;
    private final GuidanceRequests requests;
    private final LessonLists lists;
    private final LessonPage page;
    private final Clock clock;

    LessonPageController(Lessons lessons, GuidanceRequests requests, LessonLists lists, LessonPage page, Clock clock) {
        this.lessons = lessons;
        this.requests = requests;
        this.lists = lists;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/lessons")
    String list(CurrentPerson me, ListRequest asked, Model model) {
        model.addAttribute("lessons", lists.ownedBy(me.id(), asked.page()));
        model.addAttribute("asked", lists.askedOf(me.id()));
        return "lessons/list";
    }

    @GetMapping("/lessons/{id}")
    String show(@PathVariable LessonId id, CurrentPerson me, Model model) {
        var mine = lessons.ownedBy(me, id);
        if (mine.isPresent()) return page.asOwner(mine.get(), me, model);
        var asked = requests.askedOf(me, id, clock.instant());
        if (asked.isEmpty()) throw new NotFound();
        return page.asGuide(lessons.findById(id).orElseThrow(), asked, model);
    }
}

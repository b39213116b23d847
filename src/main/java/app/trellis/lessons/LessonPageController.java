package app.trellis.lessons;

import app.trellis.forms.NotFound;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows lessons. */
@Controller
@Transactional(readOnly = true)
class LessonPageController {

    private final Lessons lessons;
    private final LessonLists lists;
    private final Vocabulary vocabulary;

    LessonPageController(Lessons lessons, LessonLists lists, Vocabulary vocabulary) {
        this.lessons = lessons;
        this.lists = lists;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/lessons")
    String list(CurrentPerson me, ListRequest asked, Model model) {
        model.addAttribute("lessons", lists.ownedBy(me.id(), asked.page()));
        return "lessons/list";
    }

    @GetMapping("/lessons/{id}")
    String show(@PathVariable LessonId id, CurrentPerson me, Model model) {
        var lesson = lessons.ownedBy(me, id).orElseThrow(NotFound::new);
        model.addAttribute("lesson", lesson);
        model.addAttribute("skills", vocabulary.names(lesson.skills()).values());
        return "lessons/show";
    }
}

package app.trellis.jobs;

import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class JobProfileListController {

    private static final int MISSING = 12;

    private final JobLists lists;

    JobProfileListController(JobLists lists) {
        this.lists = lists;
    }

    @GetMapping("/job-profiles")
    @Transactional(readOnly = true)
    String list(CurrentPerson me, ListRequest asked, Model model) {
        model.addAttribute("list", lists.find(asked.query(), asked.page()));
        if (me.hr() && asked.query().isEmpty()) model.addAttribute("missing", lists.missing(MISSING));
        return asked.view("jobs/list");
    }
}

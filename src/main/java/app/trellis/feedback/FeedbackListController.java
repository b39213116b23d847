package app.trellis.feedback;

import app.trellis.feedback.FeedbackActivity.FeedbackListRead;
import app.trellis.lists.ListAddress;
import app.trellis.lists.ListRequest;
import app.trellis.lists.SearchResult;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class FeedbackListController {

    private final FeedbackLists lists;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedbackListController(FeedbackLists lists, ApplicationEventPublisher events, Clock clock) {
        this.lists = lists;
        this.events = events;
        this.clock = clock;
    }

    /** {@code print}: whether the page is for paper. */
    @GetMapping("/feedback")
    String list(
            CurrentPerson me, ListRequest asked, @RequestParam(required = false) @Nullable String print, Model model) {
        var filter = FeedbackFilter.from(asked.query(), me);
        lists.names(filter.people(), me).forEach(asked.query()::name);
        if (me.hr() && filter.box().isOfOthers()) events.publishEvent(new FeedbackListRead(me.id(), clock.instant()));
        model.addAttribute("filter", filter);
        model.addAttribute("boxes", FeedbackFolder.of(me));
        model.addAttribute("list", new SearchResult<>(asked.query(), lists.page(filter, me, asked.page()), false));
        model.addAttribute("print", printed(asked));
        return print != null ? "feedback/print-list" : asked.view("feedback/list");
    }

    /** The address of the same page of the list, for paper. */
    private static String printed(ListRequest asked) {
        var parameters = asked.query().known();
        var page = asked.page().getPageNumber();
        if (page > 0) parameters.add("page", String.valueOf(page + 1));
        parameters.add("print", "yes");
        return ListAddress.of("/feedback", parameters);
    }
}

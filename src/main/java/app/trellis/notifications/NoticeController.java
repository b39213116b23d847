package app.trellis.notifications;

import app.trellis.forms.Done;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What I was told. */
@Controller
@RequestMapping("/notifications")
class NoticeController {

    private static final String UNREAD = "unread";

    private final NoticeList list;
    private final Inbox inbox;
    private final Clock clock;

    NoticeController(NoticeList list, Inbox inbox, Clock clock) {
        this.list = list;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @param show {@code unread} alone, or all */
    @GetMapping
    String page(@Nullable String show, Pageable page, CurrentPerson me, Model model) {
        var unreadAlone = UNREAD.equals(show);
        model.addAttribute("seen", clock.instant());
        model.addAttribute("unreadAlone", unreadAlone);
        model.addAttribute("rows", list.page(me.id(), unreadAlone, page));
        model.addAttribute("query", query(show, page));
        return "notifications/list";
    }

    /** @param seen when the page was made that I have seen; what came later stays unread */
    @PostMapping("/reading")
    String readAll(
            @Nullable Instant seen, @Nullable String show, Pageable page, CurrentPerson me, RedirectAttributes flash) {
        inbox.readAll(me.id(), seen == null ? clock.instant() : seen);
        return Done.redirect(flash, "notifications.allRead", "/notifications" + query(show, page));
    }

    @PostMapping("/{id}/reading")
    String read(@PathVariable UUID id, @Nullable String show, Pageable page, CurrentPerson me) {
        inbox.read(me.id(), id);
        return "redirect:/notifications" + query(show, page);
    }

    /** The tab and the page of the list, to which each click on it leads back. */
    private static String query(@Nullable String show, Pageable page) {
        var query = UriComponentsBuilder.newInstance();
        if (UNREAD.equals(show)) query.queryParam("show", UNREAD);
        if (page.getPageNumber() > 0) query.queryParam("page", page.getPageNumber() + 1);
        return query.toUriString();
    }
}

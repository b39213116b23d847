package app.trellis.web;

import app.trellis.company.CompanyProfiles;
import app.trellis.notifications.UnreadNotices;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page {@code me} (null for a visitor), and what the frame shows. What has to be asked for it is asked only when
 * the frame is rendered: a redirect or a part of a page costs no statement.
 */
@ControllerAdvice
class Viewer {

    private final Menu menu;
    private final CompanyProfiles company;
    private final UnreadNotices notices;

    Viewer(Menu menu, CompanyProfiles company, UnreadNotices notices) {
        this.menu = menu;
        this.company = company;
        this.notices = notices;
    }

    @ModelAttribute
    void tellWhoLooks(@Nullable CurrentPerson me, HttpServletRequest request, Model model) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        model.addAttribute("theme", Theme.of(request));
        model.addAttribute("company", company.current());
        model.addAttribute("menu", new LazyAttribute<>(() -> menu.items(me, place(model, path))));
        if (me == null) return;
        model.addAttribute("me", me);
        model.addAttribute("initials", new PersonCard(me.id(), me.name(), "").initials());
        model.addAttribute("unread", new LazyAttribute<>(() -> notices.countAfterOpening(me.id(), path)));
    }

    /** Where the page belongs, if its controller says so by the attribute {@code place}: the address alone may not tell. */
    private static String place(Model model, String path) {
        return model.getAttribute("place") instanceof String place ? place : path;
    }
}

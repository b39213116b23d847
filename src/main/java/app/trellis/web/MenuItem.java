package app.trellis.web;

import app.trellis.people.CurrentPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One entry of the menu. */
record MenuItem(String href, String message, String icon, boolean current) {

    /** The items for this person, in order; {@code path} is where the person is now. */
    static List<MenuItem> of(
            @Nullable CurrentPerson me,
            Predicate<CurrentPerson> hasReports,
            Predicate<CurrentPerson> hasClients,
            String path) {
        var items = new ArrayList<MenuItem>();
        if (me == null) {
            items.add(at(path, "/careers", "web.place.careers", "briefcase"));
            return items;
        }
        items.add(new MenuItem("/", "web.place.home", "home", path.equals("/")));
        if (me.client()) {
            items.add(at(path, "/clients", "web.place.account", "building"));
            items.add(at(path, "/feedback", "web.place.feedback", "message"));
            return items;
        }
        items.add(at(path, "/openings", "web.place.openings", "briefcase"));
        items.add(at(path, "/applications", "web.place.applications", "send"));
        items.add(at(path, "/training", "web.place.training", "school"));
        items.add(at(path, "/enrolments", "web.place.enrolments", "list-check"));
        items.add(at(path, "/feedback", "web.place.feedback", "message"));
        items.add(at(path, "/people", "web.place.people", "users"));
        if (hasReports.test(me)) items.add(at(path, "/team", "web.place.team", "users-group"));
        if (hasClients.test(me)) items.add(at(path, "/clients", "web.place.clients", "building"));
        if (!me.admin()) return items;
        items.add(at(path, "/audit", "web.place.audit", "history"));
        items.add(at(path, "/admin/mail", "web.place.mail", "mail"));
        items.add(at(path, "/settings", "web.place.settings", "settings"));
        return items;
    }

    private static MenuItem at(String path, String href, String message, String icon) {
        return new MenuItem(href, message, icon, path.equals(href) || path.startsWith(href + "/"));
    }
}

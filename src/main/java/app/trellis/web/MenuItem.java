package app.trellis.web;

import app.trellis.people.CurrentPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the menu, or a group of them.
 *
 * @param href empty for a group
 * @param current whether one is there, or in the group
 * @param items of a group; empty for an entry
 */
record MenuItem(String href, String message, String icon, boolean current, List<MenuItem> items) {

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
        items.add(entry("/", "web.place.home", "home", path.equals("/") || path.equals("/waiting")));
        if (me.client()) {
            items.add(entry("/clients", "web.place.account", "building", isAtClients(path)));
            items.add(at(path, "/feedback", "web.place.feedback", "message"));
            items.add(at(path, "/appreciation", "web.place.appreciation", "heart"));
            return items;
        }
        items.add(at(path, "/openings", "web.place.openings", "briefcase"));
        items.add(at(path, "/applications", "web.place.applications", "send"));
        items.add(at(path, "/training", "web.place.training", "school"));
        items.add(at(path, "/enrolments", "web.place.enrolments", "list-check"));
        var mySkills = "/people/" + me.id() + "/skills";
        items.add(group(
                "web.place.growth",
                "plant-2",
                at(path, "/for-you", "web.place.forYou", "star"),
                at(path, "/goals", "web.place.goals", "flag"),
                at(path, mySkills, "web.place.mySkills", "award"),
                at(path, "/responsibilities", "web.place.responsibilities", "target"),
                at(path, "/lessons", "web.place.lessons", "leaf"),
                at(path, "/appreciation", "web.place.appreciation", "heart"),
                at(path, "/journey", "web.place.journey", "history"),
                at(path, "/job-profiles", "web.place.job-profiles", "id"),
                at(path, "/skills", "web.place.skills", "tag")));
        items.add(at(path, "/feedback", "web.place.feedback", "message"));
        var isAtPeople = isAt(path, "/people") && !isAt(path, mySkills) || isAt(path, "/departments");
        items.add(entry("/people", "web.place.people", "users", isAtPeople));
        if (hasReports.test(me)) items.add(at(path, "/team", "web.place.team", "users-group"));
        if (hasClients.test(me)) items.add(entry("/clients", "web.place.clients", "building", isAtClients(path)));
        if (me.hr()) items.add(at(path, "/insights", "web.place.insights", "chart-bar"));
        if (!me.admin()) return items;
        items.add(group(
                "web.place.administration",
                "settings",
                at(path, "/accounts", "web.place.accounts", "lock"),
                at(path, "/audit", "web.place.audit", "history"),
                at(path, "/admin/mail", "web.place.mail", "mail"),
                at(path, "/settings", "web.place.settings", "settings")));
        return items;
    }

    private static MenuItem group(String message, String icon, MenuItem... items) {
        return new MenuItem("", message, icon, Stream.of(items).anyMatch(MenuItem::current), List.of(items));
    }

    private static MenuItem at(String path, String href, String message, String icon) {
        return entry(href, message, icon, isAt(path, href));
    }

    private static MenuItem entry(String href, String message, String icon, boolean current) {
        return new MenuItem(href, message, icon, current, List.of());
    }

    private static boolean isAtClients(String path) {
        return isAt(path, "/clients") || isAt(path, "/touchpoints");
    }

    private static boolean isAt(String path, String href) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}

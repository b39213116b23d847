package app.trellis.web;

import app.trellis.people.CurrentPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One entry of the menu. */
record Place(String href, String message, String icon, boolean current) {

    /** The places for this person, in order; {@code path} is where the person is now. */
    static List<Place> of(
            @Nullable CurrentPerson me,
            Predicate<CurrentPerson> hasReports,
            Predicate<CurrentPerson> hasClients,
            String path) {
        var places = new ArrayList<Place>();
        if (me == null) {
            places.add(at(path, "/careers", "web.place.careers", "briefcase"));
            return places;
        }
        places.add(new Place("/", "web.place.home", "home", path.equals("/")));
        if (me.client()) {
            places.add(at(path, "/clients", "web.place.account", "building"));
            places.add(at(path, "/feedback", "web.place.feedback", "message"));
            return places;
        }
        places.add(at(path, "/openings", "web.place.openings", "briefcase"));
        places.add(at(path, "/applications", "web.place.applications", "send"));
        places.add(at(path, "/trainings", "web.place.trainings", "school"));
        places.add(at(path, "/enrolments", "web.place.enrolments", "list-check"));
        places.add(at(path, "/feedback", "web.place.feedback", "message"));
        places.add(at(path, "/people", "web.place.people", "users"));
        if (hasReports.test(me)) places.add(at(path, "/team", "web.place.team", "users-group"));
        if (hasClients.test(me)) places.add(at(path, "/clients", "web.place.clients", "building"));
        return places;
    }

    private static Place at(String path, String href, String message, String icon) {
        return new Place(href, message, icon, path.equals(href) || path.startsWith(href + "/"));
    }
}

package app.trellis.roster;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks those who may import for the people of the company, until there is somebody beside them. */
@Component
class RosterHome implements HomeSource {

    private static final HomeKind FIRST = HomeKind.companyStep(
            1,
            "users",
            "roster.home.first",
            "/people/import",
            "NOT EXISTS (SELECT FROM person WHERE kind = 'EMPLOYEE' AND id <> CAST(:me AS uuid))");

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        return me.hr() || me.admin() ? List.of(FIRST) : List.of();
    }
}

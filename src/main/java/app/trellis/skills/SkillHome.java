package app.trellis.skills;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks HR for the first skills, without which nothing says whom it fits. */
@Component
class SkillHome implements HomeSource {

    private static final HomeKind FIRST =
            HomeKind.companyStep(3, "tag", "skills.home.first", "/skills/import", "NOT EXISTS (SELECT FROM skill)");

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        return me.hr() ? List.of(FIRST) : List.of();
    }
}

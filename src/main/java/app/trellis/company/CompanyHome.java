package app.trellis.company;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks administrators for the name of the company, until it has one. */
@Component
class CompanyHome implements HomeSource {

    private static final HomeKind FIRST = HomeKind.companyStep(
            0,
            "settings",
            "company.home.first",
            "/settings",
            "NOT EXISTS (SELECT FROM company WHERE name IS NOT NULL)");

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        return me.admin() ? List.of(FIRST) : List.of();
    }
}

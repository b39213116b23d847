package app.trellis.company;

import app.trellis.activity.Activity;
import app.trellis.people.PersonId;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The company's settings at earlier times, for the demonstration. */
@Component
@Transactional
public class CompanyBackfill {

    private final Companies companies;
    private final CompanyProfiles profiles;

    CompanyBackfill(Companies companies, CompanyProfiles profiles) {
        this.companies = companies;
        this.profiles = profiles;
    }

    /** @param svg of the logo */
    public void introduce(CompanyFacts facts, byte[] svg, PersonId by, Instant at) {
        var company = companies.forChange();
        Activity.unpublished(company.revise(facts, by, at));
        Activity.unpublished(company.bear(Logo.of(svg).orElseThrow(), by, at));
        profiles.changedTo(company.profile());
    }
}

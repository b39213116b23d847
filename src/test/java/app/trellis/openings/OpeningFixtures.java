package app.trellis.openings;

import app.trellis.jobs.JobProfileId;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.skills.SkillAsked;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Openings for tests: {@code var lead = posting.published("Team Lead", hana)}. Joins the test's transaction. */
@Component
@Transactional
public class OpeningFixtures {

    private final OpeningBackfill past;
    private final Openings openings;
    private final Staff staff;
    private final Clock clock;

    OpeningFixtures(OpeningBackfill past, Openings openings, Staff staff, Clock clock) {
        this.past = past;
        this.openings = openings;
        this.staff = staff;
        this.clock = clock;
    }

    public OpeningId published(String title, CurrentPerson hr) {
        return published(details(title), hr);
    }

    public OpeningId published(OpeningDetails details, CurrentPerson hr) {
        var id = draft(details, hr);
        past.publish(id, hr.id(), clock.instant());
        openings.flush();
        return id;
    }

    public OpeningId asking(String title, CurrentPerson hr, @Nullable JobProfileId job, SkillAsked... asks) {
        var usual = details(title);
        return published(
                new OpeningDetails(
                        title,
                        usual.department(),
                        usual.location(),
                        usual.workplace(),
                        usual.employmentType(),
                        usual.positions(),
                        null,
                        "",
                        "",
                        List.of(asks),
                        job,
                        null,
                        null,
                        Audience.EMPLOYEES),
                hr);
    }

    public OpeningId draft(String title, CurrentPerson hr) {
        return draft(details(title), hr);
    }

    public OpeningId draft(OpeningDetails details, CurrentPerson hr) {
        var id = past.draft(null, details, hr.id(), clock.instant());
        openings.flush();
        return id;
    }

    public OpeningId managedBy(CurrentPerson manager, String title, CurrentPerson hr) {
        return published(details(title, 1, manager.id(), Audience.EMPLOYEES, null), hr);
    }

    public void close(OpeningId opening, CurrentPerson hr) {
        past.close(opening, hr.id(), clock.instant());
        openings.flush();
    }

    public void revise(OpeningId opening, OpeningDetails revised, CurrentPerson hr) {
        openings.getReferenceById(opening).revise(revised, hr.id(), clock.instant(), LocalDate.now(clock));
        openings.flush();
    }

    public OpeningDetails details(String title) {
        return details(title, 1, null, Audience.EMPLOYEES, null);
    }

    public OpeningDetails details(
            String title, int positions, @Nullable PersonId hiringManager, Audience audience, @Nullable Pay pay) {
        return new OpeningDetails(
                title,
                staff.departmentNamed("Customer Support"),
                "Manila",
                Workplace.HYBRID,
                EmploymentType.FULL_TIME,
                positions,
                pay,
                "Lead a team of **twelve**.",
                "- Patience",
                List.of(),
                null,
                LocalDate.now(clock).plusDays(20),
                hiringManager,
                audience);
    }

    public OpeningDetails closing(LocalDate lastDay, String title) {
        return closing(lastDay, title, Audience.EMPLOYEES);
    }

    public OpeningDetails closing(LocalDate lastDay, String title, Audience audience) {
        var usual = details(title);
        return new OpeningDetails(
                title,
                usual.department(),
                usual.location(),
                usual.workplace(),
                usual.employmentType(),
                usual.positions(),
                usual.pay(),
                usual.description(),
                usual.requirements(),
                List.of(),
                null,
                lastDay,
                null,
                audience);
    }

    static Pay yearly(int from, int to) {
        return new Pay(BigDecimal.valueOf(from), BigDecimal.valueOf(to), "USD", Pay.Period.YEAR, false);
    }
}

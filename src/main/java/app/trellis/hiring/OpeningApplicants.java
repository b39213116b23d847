package app.trellis.hiring;

import app.trellis.openings.Applicants;
import app.trellis.openings.OpeningId;
import app.trellis.people.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class OpeningApplicants implements Applicants {

    private final JobApplications applications;

    OpeningApplicants(JobApplications applications) {
        this.applications = applications;
    }

    @Override
    public Optional<UUID> applicationOf(PersonId applicant, OpeningId opening) {
        return applications
                .findByOpeningIdAndApplicantId(opening, applicant)
                .map(application -> application.id().value());
    }

    @Override
    public boolean any(OpeningId opening) {
        return applications.existsByOpeningId(opening);
    }

    @Override
    public long count(OpeningId opening) {
        return applications.countByOpeningId(opening);
    }

    @Override
    public long countUndecided(OpeningId opening, PersonId except) {
        return applications.countUndecided(opening, except, Stage.OPEN);
    }
}

package app.trellis.jobs;

import app.trellis.activity.ChangedFields;
import app.trellis.forms.Edits;
import app.trellis.jobs.JobActivity.JobAdded;
import app.trellis.jobs.JobActivity.JobRevised;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillAsked;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** What a job asks for, for all people who have its title. */
@Entity
@CheckReturnValue
class JobProfile {

    @EmbeddedId
    private JobProfileId id;

    private String title;

    private String summary;

    private @Nullable JobProfileId next;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "job_profile_skill", joinColumns = @JoinColumn(name = "job_profile_id"))
    private Set<SkillAsked> asks;

    private PersonId createdBy;

    private Instant createdAt;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    JobProfile(JobProfileId id, JobProfileDetails details, PersonId by, Instant at) {
        this.id = id;
        this.title = details.title();
        this.summary = details.summary();
        this.next = details.next();
        this.asks = new HashSet<>(details.asks());
        this.createdBy = by;
        this.createdAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected JobProfile() {}

    JobAdded added() {
        return new JobAdded(id, createdBy, createdAt);
    }

    /** Returns empty if it says all this already. */
    Optional<JobRevised> revise(JobProfileDetails revised, PersonId by, Instant at) {
        var before = details();
        if (revised.equals(before)) return Optional.empty();
        title = revised.title();
        summary = revised.summary();
        next = revised.next();
        asks.retainAll(revised.asks());
        asks.addAll(revised.asks());
        edits = edits.next(by.value());
        return Optional.of(new JobRevised(id, by, at, ChangedFields.between(before, revised)));
    }

    public JobProfileId id() {
        return id;
    }

    public JobProfileDetails details() {
        return new JobProfileDetails(title, summary, next, List.copyOf(asks));
    }

    public Edits edits() {
        return edits;
    }

    public PersonId createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}

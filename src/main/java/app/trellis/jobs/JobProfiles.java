package app.trellis.jobs;

import app.trellis.forms.SentOnce;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Every employee sees every profile. */
interface JobProfiles extends JpaRepository<JobProfile, JobProfileId>, SentOnce<JobProfile, JobProfileId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select j from JobProfile j where j.id = :id")
    Optional<JobProfile> forChange(JobProfileId id);

    /** Who gives a job a title waits for others who do, so that no two get the same, and no ladder is closed to a ring. */
    @Query(nativeQuery = true, value = "SELECT 1 FROM pg_advisory_xact_lock(hashtext('job_profile'))")
    int lockAll();
}

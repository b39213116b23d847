package app.trellis.touchpoints;

import app.trellis.forms.SentOnce;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** For what somebody may see, ask {@link Calibrations}. */
interface CalibrationRepository extends JpaRepository<Calibration, UUID>, SentOnce<Calibration, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Calibration c where c.id = :id")
    Optional<Calibration> forChange(UUID id);
}

package app.trellis.training;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The enrolments whose boxes are ticked. */
record AttendanceForm(@Nullable List<UUID> there) {

    Set<EnrolmentId> ids() {
        return there == null ? Set.of() : there.stream().map(EnrolmentId::new).collect(Collectors.toSet());
    }
}

package app.trellis.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An employee before a change, with the roles that they had held. */
public record PersonBefore(
        String name,
        @Nullable String email,
        @Nullable String employeeNumber,
        String jobTitle,
        @Nullable DepartmentId departmentId,
        @Nullable PersonId managerId,
        @Nullable String location,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate leftOn,
        List<Role> roles,
        @Nullable BigDecimal weeklyHours) {

    public record Role(
            UUID id,
            String jobTitle,
            DepartmentId departmentId,
            LocalDate startedOn,
            @Nullable LocalDate endedOn) {}
}

package app.trellis.people;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where and as what an employee works.
 *
 * @param manager null at the top of the company
 * @param location null when nobody knows
 * @param weeklyHours null when nobody has said
 */
public record Placement(
        String jobTitle,
        DepartmentId department,
        @Nullable PersonId manager,
        @Nullable String location,
        @Nullable BigDecimal weeklyHours) {

    public Placement {
        if (weeklyHours != null) weeklyHours = plain(weeklyHours);
    }

    /** 40.0 is 40, so that equal hours are equal. */
    private static BigDecimal plain(BigDecimal hours) {
        var bare = hours.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}

package app.trellis.lessons;

import app.trellis.clients.ClientAccountId;
import app.trellis.people.DepartmentId;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where the owner of a shared lesson worked, as far as readers are to know. */
@Embeddable
public record Place(
        @Nullable ClientAccountId account, @Nullable DepartmentId department) {}

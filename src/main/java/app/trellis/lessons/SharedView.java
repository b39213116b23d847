package app.trellis.lessons;

import app.trellis.people.PersonCard;
import app.trellis.skills.SkillName;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * All that readers see of a shared lesson, before it is shared as well as in the library.
 *
 * @param owner null for an anonymous one
 * @param department null where it is not shown; so is {@code account}
 */
record SharedView(
        SharedWords words,
        Collection<SkillName> skills,
        @Nullable PersonCard owner,
        @Nullable String department,
        @Nullable String account,
        LocalDate month,
        boolean forTeam) {}

/**
 * Applications for openings, and the pipeline of the hiring team. Lists read {@code opening} for titles and hiring managers, and
 * figures {@code person_role} for where people came from.
 */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "activity",
            "calendar",
            "notifications",
            "openings",
            "home",
            "insights",
            "journey",
            "lists",
            "forms",
            "text"
        })
@NullMarked
package app.trellis.hiring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Where each person wants to go, what is still missing for it, and the plan to get there. Titles of jobs are read from
 * {@code job_profile}, and where people went next from {@code person_role}.
 */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "database",
            "skills",
            "expertise",
            "jobs",
            "activity",
            "notifications",
            "directory",
            "home",
            "journey",
            "lists",
            "forms",
            "text"
        })
@NullMarked
package app.trellis.goals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Openings as HR posts them and employees find them, and their import from files. Lists read {@code job_application}
 * for what the reader has applied for, and are found by what each {@code skill} is called.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "people",
            "directory",
            "jobs",
            "fit",
            "skills",
            "goals",
            "activity",
            "audit",
            "imports",
            "home",
            "insights",
            "search",
            "lists",
            "forms",
            "text"
        })
@NullMarked
package app.trellis.openings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

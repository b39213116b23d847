/**
 * Openings as HR posts them and employees find them, and their import from files. Lists read {@code job_application}
 * for what the reader has applied for.
 */
@ApplicationModule(
        allowedDependencies = {"people", "directory", "activity", "audit", "imports", "home", "lists", "forms", "text"})
@NullMarked
package app.trellis.openings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

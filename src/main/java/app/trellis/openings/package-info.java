/**
 * Openings inside the company and on the public Careers page, and their import from files. Lists read {@code job_application}
 * for what the reader has applied for.
 */
@ApplicationModule(allowedDependencies = {"people", "imports", "home", "lists", "forms", "text"})
@NullMarked
package app.trellis.openings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Openings inside the company and on the public Careers page, applications, and the hiring pipeline. */
@ApplicationModule(allowedDependencies = {"people", "imports", "home", "lists", "forms", "text"})
@NullMarked
package app.trellis.openings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

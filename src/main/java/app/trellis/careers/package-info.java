/** The Careers page for everybody outside and inside: public openings, and what became of those that are gone. */
@ApplicationModule(allowedDependencies = {"people", "company", "openings", "lists", "forms"})
@NullMarked
package app.trellis.careers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * How well an opening, a training or a responsibility fits a person, by one rule that everybody can read, and shown to
 * nobody but that person.
 */
@ApplicationModule(
        allowedDependencies = {"people", "skills", "expertise", "jobs", "goals", "activity", "home", "lists", "forms"})
@NullMarked
package app.trellis.fit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

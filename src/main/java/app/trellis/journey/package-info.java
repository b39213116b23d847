/**
 * A career as one story: what each feature knows of a person’s growth, their own notes, and what of it they share. Features
 * tell it through {@link JourneySource}. The roles are read from {@code person_role}.
 */
@ApplicationModule(
        allowedDependencies = {"people", "home", "directory", "company", "documents", "signin", "lists", "forms", "text"
        })
@NullMarked
package app.trellis.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

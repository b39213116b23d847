/**
 * HR keeps the people of the company, by hand and by the files of its HR system: who joins, who changes, who has left.
 * Reads {@code person_role}.
 */
@ApplicationModule(
        allowedDependencies = {"people", "activity", "directory", "signin", "imports", "home", "lists", "forms", "text"
        })
@NullMarked
package app.trellis.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The people of the company as files of its HR system list them: who joins, who changes, who has left. Reads
 * {@code person_role}.
 */
@ApplicationModule(allowedDependencies = {"people", "imports", "lists", "text"})
@NullMarked
package app.trellis.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

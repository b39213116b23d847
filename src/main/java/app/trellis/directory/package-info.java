/**
 * People as others find them: the directory, a profile, a manager's own team. Other features add what they know. Reads
 * {@code person_role}.
 */
@ApplicationModule(allowedDependencies = {"people", "activity", "search", "lists", "forms", "text"})
@NullMarked
package app.trellis.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Trainings: programs that HR posts, their sessions with seats and waiting lists, and what people took part in. */
@ApplicationModule(allowedDependencies = {"people", "imports", "home", "lists", "forms", "text"})
@NullMarked
package app.trellis.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Feedback that people grow from: given, read, answered, asked for, and seen by exactly those whom it was meant for. */
@ApplicationModule(allowedDependencies = {"people", "directory", "clients", "signin", "home", "lists", "forms", "text"})
@NullMarked
package app.trellis.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

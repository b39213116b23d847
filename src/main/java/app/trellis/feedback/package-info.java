/**
 * Feedback that people grow from: given, read, answered, asked for, and seen by exactly those whom it was meant for. The
 * rule of who may see it reads {@code client_contact}, so that it holds inside every query.
 */
@ApplicationModule(allowedDependencies = {"people", "directory", "clients", "signin", "home", "lists", "forms", "text"})
@NullMarked
package app.trellis.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

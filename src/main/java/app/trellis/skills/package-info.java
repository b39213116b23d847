/**
 * The skills that people have, jobs ask for and trainings teach, in one vocabulary: concepts of ESCO and the firm's own
 * words. Who has which skill is not known here.
 */
@ApplicationModule(allowedDependencies = {"people", "activity", "imports", "home", "search", "lists", "forms", "text"})
@NullMarked
package app.trellis.skills;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Who did what to which record, when and from where, as administrators find it: written in the transaction that did it, and
 * sealed so that a change of what was written is found. Reads {@code opening}, {@code training_program},
 * {@code responsibility}, {@code skill} and {@code job_profile}, to link only what is there to be opened.
 */
@ApplicationModule(allowedDependencies = {"people", "activity", "signin", "lists", "forms"})
@NullMarked
package app.trellis.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

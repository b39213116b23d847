/**
 * Who did what to which record, when and from where, as administrators find it: written in the transaction that did it, and
 * sealed so that a change of what was written is found.
 */
@ApplicationModule(allowedDependencies = {"people", "activity", "signin", "lists", "forms"})
@NullMarked
package app.trellis.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

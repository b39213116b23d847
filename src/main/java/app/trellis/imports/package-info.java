/**
 * Files of other systems: recognised, mapped, previewed, and stored once confirmed. Features say what a row becomes. It stays
 * whole: reading files knows nothing of the steps, but every step uses it, so that a wall would only make it public.
 */
@ApplicationModule(allowedDependencies = {"people", "activity", "text", "forms"})
@NullMarked
package app.trellis.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

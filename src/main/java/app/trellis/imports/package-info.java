/** Files of other systems: recognised, mapped, previewed, and stored once confirmed. Features say what a row becomes. */
@ApplicationModule(allowedDependencies = {"text", "forms"})
@NullMarked
package app.trellis.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

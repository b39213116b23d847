/** What somebody sent after their session had ended: kept for them alone, and offered once they have signed in again. */
@ApplicationModule(allowedDependencies = {"people", "forms", "home"})
@NullMarked
package app.trellis.unsent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

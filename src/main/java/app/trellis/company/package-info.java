/** The company itself: its name and mark, and what it says of itself on the Careers page. */
@ApplicationModule(allowedDependencies = {"people", "activity", "home", "forms", "text"})
@NullMarked
package app.trellis.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

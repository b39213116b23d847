/** Who works here: people, departments, the reporting line and the roles held over time. Every feature builds on it. */
@ApplicationModule(allowedDependencies = "text")
@NullMarked
package app.trellis.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

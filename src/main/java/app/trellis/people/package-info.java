/** Who works here: people, departments, the reporting line and the roles held over time; directory, profile and import. */
@ApplicationModule(allowedDependencies = {"imports", "lists", "text", "forms"})
@NullMarked
package app.trellis.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What people learn from mistakes, surprises and successes, each for themselves. Nothing of it is ever used to rate anybody:
 * no other module depends on this one, its tables have a schema of their own, and no role has a door to it.
 * Who is still a contact is read from {@code client_contact}.
 */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "skills",
            "clients",
            "feedback",
            "responsibilities",
            "journey",
            "activity",
            "notifications",
            "directory",
            "home",
            "lists",
            "forms",
            "text"
        })
@NullMarked
package app.trellis.lessons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What each person can do, at which level, how sure that is, and who may see it. Names skills as {@code skill} does, so that a
 * list is one statement.
 */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "database",
            "signin",
            "skills",
            "activity",
            "notifications",
            "directory",
            "home",
            "journey",
            "lists",
            "forms",
            "text"
        })
@NullMarked
package app.trellis.expertise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

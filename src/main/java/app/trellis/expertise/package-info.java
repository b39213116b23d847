/** What each person can do, at which level, how sure that is, and who may see it. */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "skills",
            "activity",
            "notifications",
            "audit",
            "directory",
            "home",
            "lists",
            "forms",
            "text"
        })
@NullMarked
package app.trellis.expertise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

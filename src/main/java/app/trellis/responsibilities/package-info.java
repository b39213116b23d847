/**
 * Responsibilities that people take on beside their job: the board on which they volunteer, offers to one person, and what
 * becomes of those who carry them. Lists read {@code skill} for the words that find a responsibility.
 */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "skills",
            "expertise",
            "jobs",
            "goals",
            "fit",
            "database",
            "directory",
            "activity",
            "audit",
            "notifications",
            "home",
            "insights",
            "journey",
            "search",
            "lists",
            "forms",
            "text"
        })
@NullMarked
package app.trellis.responsibilities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Trainings: programs that HR posts, their sessions with seats and waiting lists, and what people took part in. Programs,
 * sessions and enrolments stay together: each asks the others in most of what it does, so that a wall between them would
 * make their entities public. What only follows from them, such as a certificate, becomes a module beside this one. The
 * list is found by what each {@code skill} is called.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "people",
            "fit",
            "skills",
            "expertise",
            "goals",
            "activity",
            "notifications",
            "audit",
            "calendar",
            "imports",
            "home",
            "insights",
            "journey",
            "documents",
            "search",
            "lists",
            "forms",
            "text"
        })
@NullMarked
package app.trellis.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

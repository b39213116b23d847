/** Harbor Point, the demonstration company: written once, into an empty embedded database and into no other. Touches no table. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "people",
            "company",
            "signin",
            "skills",
            "jobs",
            "goals",
            "openings",
            "hiring",
            "training",
            "calendar",
            "clients",
            "expertise",
            "feedback",
            "responsibilities",
            "appreciation",
            "journey",
            "lessons",
            "suggestions",
            "touchpoints",
            "pulse",
            "text"
        })
@NullMarked
package app.trellis.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

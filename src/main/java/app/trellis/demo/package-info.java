/** Harbor Point, the demonstration company; told once, into an empty embedded database and into no other. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "people",
            "signin",
            "openings",
            "hiring",
            "training",
            "clients",
            "feedback",
            "text"
        })
@NullMarked
package app.trellis.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

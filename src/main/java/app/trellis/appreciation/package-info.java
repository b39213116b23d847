/**
 * Thanks between colleagues, and from clients to the people who work for them, in the light of the company's values. There
 * are no points, totals or ranks of people, and nothing here counts for anybody. Lists read {@code skill} for the words
 * that find thanks; what clients said to whom is found by {@code client_contact} and {@code client_assignment}.
 */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "clients",
            "skills",
            "directory",
            "feedback",
            "database",
            "activity",
            "notifications",
            "journey",
            "lists",
            "forms",
            "text"
        })
@NullMarked
package app.trellis.appreciation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

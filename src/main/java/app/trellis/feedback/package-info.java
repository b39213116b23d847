/**
 * Feedback that people grow from: given, read, answered, requested, and seen by exactly the people its author was shown.
 * The rule of who may see it reads {@code client_contact}, so that it holds inside every query; what is asked of contacts
 * stands until their {@code client_account} ends, and as long as the {@code client_assignment} of its recipient does.
 */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "mail",
            "database",
            "activity",
            "notifications",
            "directory",
            "expertise",
            "goals",
            "clients",
            "roster",
            "signin",
            "home",
            "insights",
            "journey",
            "lists",
            "forms",
            "text"
        })
@NullMarked
package app.trellis.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

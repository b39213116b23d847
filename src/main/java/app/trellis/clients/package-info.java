/** The firm's clients: their accounts, who works for them from when to when, and the outside contacts who sign in. */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "activity",
            "notifications",
            "directory",
            "documents",
            "signin",
            "home",
            "lists",
            "forms",
            "text"
        })
@NullMarked
package app.trellis.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

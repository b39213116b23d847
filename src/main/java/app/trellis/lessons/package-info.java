/**
 * What people learn from mistakes, surprises and successes, each for themselves. Nothing of it is ever used to rate anybody:
 * no other module depends on this one, its tables have a schema of their own, and no role has a door to it.
 * Who is still a contact is read from {@code client_contact}. What people share is a copy in the library: its list reads
 * {@code skill} for the words that find it, who shares anonymously is hidden among those of {@code client_assignment}, and
 * names of {@code client_account} are offered for masking.
 */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "database",
            "skills",
            "clients",
            "feedback",
            "responsibilities",
            "journey",
            "signin",
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

/**
 * How the people of an account are coping: the same questions to both sides, again and again. The client answers by name,
 * without an account too; the staff answer without a name, and what few of them said is never told. A low answer of the
 * client is followed up. Reads {@code client_account}, {@code client_contact} and {@code client_assignment}: who is on which
 * side today.
 */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "database",
            "clients",
            "signin",
            "mail",
            "activity",
            "notifications",
            "home",
            "insights",
            "lists",
            "forms",
            "text"
        })
@NullMarked
package app.trellis.pulse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

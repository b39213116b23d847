/**
 * News reaches people: on the page that lists it, on the home page, and by mail, as each of them has chosen. Features say
 * through {@link Notices} whom their activities concern; this module knows none of them.
 */
@ApplicationModule(allowedDependencies = {"people", "database", "activity", "mail", "home", "lists", "forms", "text"})
@NullMarked
package app.trellis.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

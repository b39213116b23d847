/**
 * Mails to people. A module asks for one in its own transaction, and writes it when it is sent, so that nobody gets what is
 * no longer right. Knows no feature.
 */
@ApplicationModule(allowedDependencies = {"people", "activity", "company", "forms", "lists", "text"})
@NullMarked
package app.trellis.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

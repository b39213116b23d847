/**
 * Training that clients suggest for the people who work for them: the manager of each person answers for that person, who
 * is invited and decides; the client learns that it was done, and nothing else of training. Reads {@code client_account},
 * {@code client_assignment} and {@code client_contact} for who belongs to an account, and {@code training_program},
 * {@code training_session}, {@code enrolment} and {@code kept_seat} for what became of an invitation.
 */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "clients",
            "training",
            "database",
            "activity",
            "notifications",
            "home",
            "journey",
            "lists",
            "forms",
            "text"
        })
@NullMarked
package app.trellis.suggestions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

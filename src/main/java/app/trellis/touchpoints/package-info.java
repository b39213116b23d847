/**
 * Touchpoints: where the firm and its client meet, on three levels, with an agenda that writes itself, minutes, decisions
 * and actions; and calibrations, by which both find out whether they mean the same. Reads {@code client_account},
 * {@code client_contact}, {@code client_assignment} and {@code client_rhythm} for who belongs
 * to an account and how often both meet.
 */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "clients",
            "database",
            "directory",
            "signin",
            "activity",
            "notifications",
            "calendar",
            "home",
            "insights",
            "lists",
            "forms",
            "text"
        })
@NullMarked
package app.trellis.touchpoints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

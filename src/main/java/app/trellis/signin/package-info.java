/**
 * Who may come in: accounts, roles, sign-in and sign-out, and the security rules of every address. It stays whole: security
 * that reads as one room is worth more than smaller ones whose insides would have to be public. Reads {@code mail} and
 * {@code mail_bounce}, to invite nobody twice and nobody whom no mail reaches.
 */
@ApplicationModule(
        allowedDependencies = {"activity", "forms", "home", "lists", "mail", "notifications", "people", "text", "unsent"
        })
@NullMarked
package app.trellis.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

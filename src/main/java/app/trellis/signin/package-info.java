/** Who may come in: accounts, roles, sign-in and sign-out, and the security rules of every address. */
@ApplicationModule(allowedDependencies = {"people", "text", "unsent", "forms"})
@NullMarked
package app.trellis.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

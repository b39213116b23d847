package app.trellis.signin;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** The address of somebody who has forgotten the password. */
@Labels("signin.forgotten")
record ForgottenForm(@Nullable @NotBlank @Email @Line(254) String email) {

    @Override
    public String toString() {
        return "ForgottenForm"; // never in a log
    }
}

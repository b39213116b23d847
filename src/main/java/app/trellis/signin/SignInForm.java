package app.trellis.signin;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import app.trellis.text.Verbatim;
import org.jspecify.annotations.Nullable;

/** What the sign-in page asks for. The page never says which part was wrong, so that neither has a message of its own. */
@Labels("signin")
record SignInForm(
        @Nullable @Line(254) String email,
        @Nullable @Verbatim String password,
        @Nullable @Line(2_000) String next) {

    String emailOrEmpty() {
        return email == null ? "" : email;
    }

    String passwordOrEmpty() {
        return password == null ? "" : password;
    }

    @Override
    public String toString() {
        return "SignInForm"; // never in a log: neither address nor password
    }
}

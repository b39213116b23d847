package app.trellis.signin;

import org.jspecify.annotations.Nullable;

/** What the sign-in page asks for. Which part was wrong is never told, so that neither has a message of its own. */
record SignInForm(
        @Nullable String email,
        @Nullable String password,
        @Nullable String next) {

    String emailOrEmpty() {
        return email == null ? "" : email.strip();
    }

    String passwordOrEmpty() {
        return password == null ? "" : password;
    }

    @Override
    public String toString() {
        return "SignInForm"; // never in a log: neither address nor password
    }
}

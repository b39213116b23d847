package app.trellis.signin;

import org.jspecify.annotations.Nullable;

/** The change of the own password. */
record PasswordForm(
        @Nullable String current,
        @Nullable String password,
        @Nullable String again) implements ChosenPassword {

    String currentOrEmpty() {
        return current == null ? "" : current;
    }

    @Override
    public String toString() {
        return "PasswordForm"; // never in a log
    }
}

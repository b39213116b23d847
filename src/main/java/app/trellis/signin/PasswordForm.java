package app.trellis.signin;

import app.trellis.forms.Labels;
import app.trellis.text.Verbatim;
import org.jspecify.annotations.Nullable;

/** The change of the own password. */
@Labels("signin.new")
record PasswordForm(
        @Nullable @Verbatim String current,
        @Nullable @Verbatim String password,
        @Nullable @Verbatim String again) implements ChosenPassword {

    String currentOrEmpty() {
        return current == null ? "" : current;
    }

    @Override
    public String toString() {
        return "PasswordForm"; // never in a log
    }
}

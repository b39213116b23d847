package app.trellis.signin;

import app.trellis.text.Verbatim;
import org.jspecify.annotations.Nullable;

/** The password that somebody with a one-time link chooses. */
record InvitationForm(
        @Nullable @Verbatim String password,
        @Nullable @Verbatim String again) implements ChosenPassword {

    @Override
    public String toString() {
        return "InvitationForm"; // never in a log
    }
}

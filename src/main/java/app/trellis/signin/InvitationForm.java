package app.trellis.signin;

import app.trellis.forms.Labels;
import app.trellis.text.Verbatim;
import org.jspecify.annotations.Nullable;

/** The password that somebody with a one-time link chooses. */
@Labels("signin.new")
record InvitationForm(
        @Nullable @Verbatim String password,
        @Nullable @Verbatim String again) implements ChosenPassword {

    @Override
    public String toString() {
        return "InvitationForm"; // never in a log
    }
}

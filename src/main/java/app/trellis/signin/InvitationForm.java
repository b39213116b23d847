package app.trellis.signin;

import org.jspecify.annotations.Nullable;

/** The password that somebody with a one-time link chooses. */
record InvitationForm(@Nullable String password, @Nullable String again) implements ChosenPassword {

    @Override
    public String toString() {
        return "InvitationForm"; // never in a log
    }
}

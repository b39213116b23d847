package app.trellis.signin;

import java.util.List;

/**
 * The one-click choices of the sign-in page. A bean of this type exists in the demonstration only, as the password is
 * public.
 */
public record DemoSignIn(String password, List<Choice> choices) {

    /** One person to sign in as, and in a few words who that is: "Employee", "HR". */
    public record Choice(String email, String name, String who) {}
}

package app.trellis.demo;

import app.trellis.signin.DemoSignIn;
import app.trellis.signin.DemoSignIn.Choice;
import app.trellis.signin.Role;
import java.util.List;
import java.util.Set;

/** Whom a visitor of the demonstration can be; {@code signin.yaml}. */
record SignInScript(String password, List<Entry> accounts) {

    /** @param who in a few words, for the sign-in page */
    record Entry(String person, String who, Set<Role> roles) {}

    static SignInScript read() {
        return Script.read("signin.yaml", SignInScript.class);
    }

    DemoSignIn choices(PeopleScript people) {
        return new DemoSignIn(
                password,
                accounts.stream()
                        .map(entry -> new Choice(people.email(entry.person()), entry.person(), entry.who()))
                        .toList());
    }
}

package app.trellis.demo;

import app.trellis.signin.Access;

/** Opens the accounts of the few people a visitor can be; nobody needs the others. */
class SignInStory {

    private final Access access;

    SignInStory(Access access) {
        this.access = access;
    }

    void tell(Cast cast) {
        var script = SignInScript.read();
        script.accounts().forEach(entry -> access.open(cast.named(entry.person()), entry.roles(), script.password()));
    }
}

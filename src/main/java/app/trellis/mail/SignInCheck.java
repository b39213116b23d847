package app.trellis.mail;

import app.trellis.people.PersonId;

/** Whether the reader of a mail can sign in: nobody else is sent to a page behind the sign-in. */
public interface SignInCheck {

    /** True who has an account and a password, and whom nobody keeps out. */
    boolean canSignIn(PersonId person);
}

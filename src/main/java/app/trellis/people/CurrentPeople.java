package app.trellis.people;

import java.util.Optional;

/** As whom people would be signed in, for what happens while they are not. Sign-in answers it. */
public interface CurrentPeople {

    /** Empty for somebody who could not sign in now: no account, a disabled one, or one without a password yet. */
    Optional<CurrentPerson> current(PersonId person);
}

package app.trellis.signin;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to an account, and who comes in by it. An account is called as its person is. */
public sealed interface AccountActivity extends Activity {

    /** Null for an attempt with an address that nobody has. */
    @Nullable
    PersonId person();

    @Override
    default Subject about() {
        return new Subject(
                "account", Optional.ofNullable(person()).map(PersonId::value).orElse(null));
    }

    record AccountOpened(PersonId person, Set<Role> roles, PersonId by, Instant at) implements AccountActivity {}

    /**
     * There is a one-time link by which this person chooses a password.
     *
     * @param by who has seen it; null where it was mailed to the person
     */
    record LinkIssued(PersonId person, @Nullable PersonId by, Instant at) implements AccountActivity {}

    /** This person gets a one-time link by mail. */
    record LinkMailRequested(PersonId person, PersonId by, Instant at) implements AccountActivity {}

    /** @param roles those from now on */
    record RolesChanged(
            PersonId person, Set<Role> roles, @Nullable PersonId by, Instant at) implements AccountActivity {

        @Override
        public List<String> fields() {
            return List.of("roles");
        }
    }

    record AccountSuspended(PersonId person, PersonId by, Instant at) implements AccountActivity {}

    record AccountEnabled(PersonId person, @Nullable PersonId by, Instant at) implements AccountActivity {}

    /**
     * By somebody who knew the one before, or had a one-time link.
     *
     * @param first whether there was none before, as after an invitation
     */
    record PasswordChanged(PersonId person, boolean first, Instant at) implements AccountActivity {

        @Override
        public PersonId by() {
            return person;
        }
    }

    record SignInSucceeded(PersonId person, Instant at) implements AccountActivity {

        @Override
        public PersonId by() {
            return person;
        }
    }

    /** In a browser in which this person never signed in, or long ago, though in others. */
    record SignedInFromNewBrowser(PersonId person, Instant at) implements AccountActivity {

        @Override
        public PersonId by() {
            return person;
        }
    }

    /** With a wrong password, an unknown address, or a disabled account. What is sent during a wait is no attempt. */
    record SignInFailed(@Nullable PersonId person, Instant at) implements AccountActivity {

        @Override
        public @Nullable PersonId by() {
            return null;
        }
    }

    record SignedOut(PersonId person, Instant at) implements AccountActivity {

        @Override
        public PersonId by() {
            return person;
        }
    }

    /** The first administrator was made, by whoever could read the log. */
    record FirstAdministratorMade(PersonId person, Instant at) implements AccountActivity {

        @Override
        public @Nullable PersonId by() {
            return null;
        }
    }

    /** By the operator, who named this person in the settings. */
    record AdministratorRecovered(PersonId person, Instant at) implements AccountActivity {

        @Override
        public @Nullable PersonId by() {
            return null;
        }
    }
}

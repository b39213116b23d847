package app.trellis.pulse;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.clients.ClientAccountId;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to the pulse of an account. That somebody of the staff answered is published nowhere. */
sealed interface PulseActivity extends Activity {

    /** How often the account is asked. */
    record PulseRhythmChanged(ClientAccountId account, PersonId by, Instant at) implements PulseActivity {

        @Override
        public Subject about() {
            return new Subject("client_account", account.value());
        }
    }

    /** The contacts and the staff of an account are asked. */
    record PulseOpened(UUID round, Instant at) implements PulseActivity {

        @Override
        public @Nullable PersonId by() {
            return null;
        }

        @Override
        public Subject about() {
            return new Subject("pulse_round", round);
        }
    }

    /** A contact of the client answered, under their name. */
    record PulseAnswered(UUID round, PersonId by, Instant at) implements PulseActivity {

        @Override
        public Subject about() {
            return new Subject("pulse_round", round);
        }
    }

    /** Somebody has made a link by which a contact answers. */
    record PulseLinkCopied(UUID round, PersonId contact, PersonId by, Instant at) implements PulseActivity {

        @Override
        public Subject about() {
            return new Subject("pulse_round", round);
        }
    }

    /** The same, to read what came of a low answer and say whether it is better. */
    record FollowUpLinkCopied(UUID followUp, PersonId contact, PersonId by, Instant at) implements PulseActivity {

        @Override
        public Subject about() {
            return new Subject("pulse_follow_up", followUp);
        }
    }

    record PulseExported(ClientAccountId account, PersonId by, Instant at) implements PulseActivity {

        @Override
        public Subject about() {
            return new Subject("client_account", account.value());
        }
    }

    /** A low answer, or one that the client found worse since. */
    record FollowUpOpened(UUID followUp, PersonId by, Instant at) implements PulseActivity {

        @Override
        public Subject about() {
            return new Subject("pulse_follow_up", followUp);
        }
    }

    /** The account manager told the client what was heard and done. */
    record FollowUpTold(UUID followUp, PersonId by, Instant at) implements PulseActivity {

        @Override
        public Subject about() {
            return new Subject("pulse_follow_up", followUp);
        }
    }

    /** The client said whether it is better since. */
    record FollowUpReplied(UUID followUp, PersonId by, Instant at) implements PulseActivity {

        @Override
        public Subject about() {
            return new Subject("pulse_follow_up", followUp);
        }
    }
}

package app.trellis.mail;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/** What people do with mails. */
public sealed interface MailActivity extends Activity {

    @Override
    PersonId by();

    /** An administrator read what was written to somebody. */
    record MailRead(UUID mail, PersonId by, Instant at) implements MailActivity {
        @Override
        public Subject about() {
            return new Subject("mail", mail);
        }
    }

    record MailSentAgain(UUID mail, PersonId by, Instant at) implements MailActivity {
        @Override
        public Subject about() {
            return new Subject("mail", mail);
        }
    }

    record MailDropped(UUID mail, PersonId by, Instant at) implements MailActivity {
        @Override
        public Subject about() {
            return new Subject("mail", mail);
        }
    }

    /** By the link in a letter; who has it need not be signed in. */
    record MailsStopped(PersonId by, Instant at) implements MailActivity {
        @Override
        public Subject about() {
            return new Subject("person", by.value());
        }
    }

    /** The reader's address exists after all. */
    record DeliveryResumed(PersonId by, Instant at) implements MailActivity {
        @Override
        public Subject about() {
            return new Subject("person", by.value());
        }
    }
}

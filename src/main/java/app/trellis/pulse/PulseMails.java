package app.trellis.pulse;

import app.trellis.mail.Outbox;
import app.trellis.notifications.MailSwitch;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which mails of the pulse go to contacts. Each holds a link by which anyone who has it answers in the contact's name: without
 * a mail server, where an administrator reads what is kept, there are none, and the account manager hands links over. Contacts
 * get them until they stop them.
 */
@Component
@Transactional
class PulseMails implements MailSwitch {

    static final String TOPIC = "pulse-mail";

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    PulseMails(Outbox outbox, JdbcClient jdbc, Clock clock) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean areSent() {
        return outbox.isSent();
    }

    boolean reach(PersonId contact) {
        return areSent() && on(contact);
    }

    /** As soon as possible. Its writer asks whether the contact has stopped them since. */
    void add(String kind, PersonId to, UUID about) {
        if (areSent()) outbox.add(kind, to, about, clock.instant());
    }

    @Override
    public String name() {
        return TOPIC;
    }

    @Override
    public boolean isFor(CurrentPerson person) {
        return person.client();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean on(PersonId person) {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM pulse_mail_stop WHERE person_id = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** Said a second time, it changes nothing. */
    @Override
    public void set(PersonId person, boolean on) {
        jdbc.sql(
                        on
                                ? "DELETE FROM pulse_mail_stop WHERE person_id = ?"
                                : "INSERT INTO pulse_mail_stop (person_id) VALUES (?) ON CONFLICT DO NOTHING")
                .param(person.value())
                .update();
    }
}

package app.trellis.mail;

import app.trellis.people.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the mails of one kind; a module has one as a component. */
public interface MailWriter {

    /** What {@link Outbox#add} says, such as {@code calendar}. */
    String kind();

    /**
     * Called just before the mail is sent, in a transaction that is committed before the mail server gets it; again, if that
     * server could not take it.
     *
     * @param mail the same each time
     * @return empty where it is no longer right; the mail is dropped
     */
    Optional<Letter> write(UUID mail, PersonId to, @Nullable UUID about);

    /** The mail server has refused it for good: nobody has read what it said. May be called for a mail that was never written. */
    default void notTaken(UUID mail) {}

    /** The reader has stopped these topics of a letter by its link. May be called twice. The message {@code notice.<topic>} names one. */
    default void stop(PersonId to, List<String> topics) {}
}

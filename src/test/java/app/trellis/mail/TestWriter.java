package app.trellis.mail;

import app.trellis.mail.Letter.Action;
import app.trellis.mail.Letter.Paragraph;
import app.trellis.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Writes the mails of the tests of this module. */
@Component
class TestWriter implements MailWriter {

    static final String KIND = "test";

    static final Letter INTERVIEW = new Letter(
            "Your interview on Monday",
            List.of(
                    new Paragraph("Hana Kimura invites you to an interview.", null),
                    new Paragraph("Team Lead, Customer Support", "/openings/1")),
            new Action("See the interview", "/applications/7"),
            "You get this because you applied for Team Lead.",
            List.of("applications"),
            "application-7",
            null);

    private Supplier<Optional<Letter>> next = () -> Optional.of(INTERVIEW);
    private final List<UUID> written = new ArrayList<>();
    private final List<UUID> notTaken = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();

    void reset() {
        writes(() -> Optional.of(INTERVIEW));
        written.clear();
        notTaken.clear();
        stopped.clear();
    }

    void writes(Supplier<Optional<Letter>> letter) {
        next = letter;
    }

    /** The mails that it was asked for, in order. */
    List<UUID> written() {
        return written;
    }

    List<UUID> notTaken() {
        return notTaken;
    }

    /** Who stopped what. */
    List<String> stopped() {
        return stopped;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public synchronized Optional<Letter> write(UUID mail, PersonId to, UUID about) {
        written.add(mail);
        return next.get();
    }

    @Override
    public synchronized void notTaken(UUID mail) {
        notTaken.add(mail);
    }

    @Override
    public void stop(PersonId to, List<String> topics) {
        stopped.add(to + " " + topics);
    }
}

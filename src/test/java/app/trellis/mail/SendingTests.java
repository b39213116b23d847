package app.trellis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a mail, on a real mail server and on one that misbehaves. */
@PageTest
class SendingTests {

    @Autowired
    private MailFixtures mails;

    @Autowired
    private TestWriter writer;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private Firm firm;

    @Autowired
    private Employment employment;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final GreenMail greenMail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private ScriptedServer scripted;

    @BeforeEach
    void servers() throws Exception {
        writer.reset();
        greenMail.start();
        scripted = new ScriptedServer();
    }

    @AfterEach
    void stop() throws Exception {
        greenMail.stop();
        scripted.close();
    }

    @Test
    @Committed
    void mailIsWrittenWhenItIsSentAndThenForgotten() throws Exception {
        var amara = firm.employee("Amara Okafor");
        mails.add(amara.id());
        var id = mails.rows().get(0).get("id");
        assertThat(writer.written()).isEmpty();
        mails.sendingTo(greenMail.getSmtp().getPort()).run();
        assertThat(greenMail.getReceivedMessages())
                .singleElement()
                .satisfies(message -> assertThat(message.getSubject()).isEqualTo("Your interview on Monday"))
                .satisfies(message ->
                        assertThat(message.getAllRecipients()[0].toString()).contains(firm.emailOf(amara)))
                .satisfies(message ->
                        assertThat(message.getHeader("Message-ID", null)).isEqualTo("<" + id + "@localhost>"));
        assertThat(mails.rows()).isEmpty();
    }

    @Test
    @Committed
    void everybodyKnowsThatItIsHandedOverBeforeTheServerHearsOfIt() throws Exception {
        var seen = new ArrayList<String>();
        mails.add(firm.employee("Amara Okafor").id());
        scripted.before("EHLO", () -> seen.addAll(mails.statuses()));
        scripted.before("MAIL", () -> seen.addAll(mails.statuses()));
        scripted.before(ScriptedServer.DOT, () -> seen.addAll(mails.statuses()));
        mails.sendingTo(scripted.port()).run();
        seen.addAll(mails.statuses());
        assertThat(seen).containsExactly("WAITING", "HANDED_OVER", "HANDED_OVER");
    }

    @Test
    @Committed
    void mailWaitsForItsTime() throws Exception {
        mails.add(firm.employee("Amara Okafor").id());
        mails.later(Duration.ofMinutes(-30));
        mails.sendingTo(greenMail.getSmtp().getPort()).run();
        assertThat(greenMail.getReceivedMessages()).isEmpty();
        mails.later(Duration.ofMinutes(30));
        mails.sendingTo(greenMail.getSmtp().getPort()).run();
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
    }

    @Test
    @Committed
    void whatIsNoLongerRightIsDropped() throws Exception {
        mails.add(firm.employee("Amara Okafor").id());
        writer.writes(Optional::empty);
        mails.sendingTo(greenMail.getSmtp().getPort()).run();
        assertThat(mails.rows()).isEmpty();
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    @Test
    @Committed
    void whoHasLeftOrHasNoAddressGetsNothing() throws Exception {
        var gone = firm.employee("Amara Okafor");
        var without = firm.employee("Kofi Mensah");
        mails.add(gone.id());
        mails.add(without.id());
        employment.leave(gone.id(), LocalDate.now(clock).minusDays(1), gone.id());
        var number = employment.file(without.id()).orElseThrow().employeeNumber();
        employment.rename(without.id(), "Kofi Mensah", null, number);
        mails.sendingTo(greenMail.getSmtp().getPort()).run();
        assertThat(mails.rows()).isEmpty();
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    @Test
    @Committed
    void serverThatIsAwayKeepsMailsWaitingAndIsAskedRarely() throws Exception {
        scripted.close();
        mails.add(firm.employee("Amara Okafor").id());
        var sending = mails.sendingTo(scripted.port());
        sending.run();
        sending.run();
        assertThat(mails.statuses()).containsExactly("WAITING");
        assertThat(writer.written())
                .as("nothing is written for a server that is away")
                .isEmpty();
        mails.sendingTo(greenMail.getSmtp().getPort()).run();
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
    }

    @Test
    @Committed
    void oneServerThatComesBackGetsEverything() throws Exception {
        scripted.answers("CONNECT", "421 not today");
        for (var name : new String[] {"Amara Okafor", "Marco Silva", "Hana Kimura"})
            mails.add(firm.employee(name).id());
        var sending = mails.sendingTo(scripted.port());
        sending.run();
        assertThat(mails.statuses()).containsOnly("WAITING").hasSize(3);
        scripted.answers("CONNECT", "220 ready");
        mails.sendingTo(scripted.port()).run();
        assertThat(scripted.taken()).hasSize(3);
        assertThat(mails.rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RCPT,450 4.2.1 Mailbox busy", "MAIL,451 Try later", "DATA,452 Full", ".,451 Later"})
    @Committed
    void refusalForNowIsTriedAgainAndLaterEachTimeForTwoDays(String command, String reply) throws Exception {
        mails.add(firm.employee("Amara Okafor").id());
        scripted.answers(command, reply);
        var waits = IntStream.range(0, 3).mapToObj(n -> refused()).toList();
        assertThat(waits).containsExactly(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(20));
        assertThat(mails.rows().get(0).get("problem")).asString().startsWith(reply);
        assertThat(writer.notTaken()).isEmpty();
        mails.later(Duration.ofDays(2));
        mails.sendingTo(scripted.port()).run();
        assertThat(mails.statuses()).containsExactly("FAILED");
        assertThat(writer.notTaken()).hasSize(1);
    }

    /** How long it waits then, to the minute; its next try is due afterwards. */
    private Duration refused() {
        try {
            mails.sendingTo(scripted.port()).run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        var due = ((Timestamp) mails.rows().get(0).get("due_at")).toInstant();
        var wait = Duration.between(clock.instant(), due).plusSeconds(30);
        mails.later(wait);
        return Duration.ofMinutes(wait.toMinutes());
    }

    @Test
    @Committed
    void addressThatDoesNotExistGetsNothingMoreUntilItIsAnotherOrItsOwnerSaysSo() throws Exception {
        var amara = firm.employee("Amara Okafor");
        scripted.answers("RCPT", "550 5.1.1 No such user here");
        mails.add(amara.id());
        mails.sendingTo(scripted.port()).run();
        assertThat(mails.statuses()).containsExactly("FAILED");
        assertThat(writer.notTaken()).isEqualTo(writer.written());
        assertThat(delivery.bouncedSince(amara.id())).isPresent();
        assertThat(sentBy(amara)).isZero();

        assertThat(delivery.resume(amara.id(), clock.instant())).isPresent();
        assertThat(delivery.resume(amara.id(), clock.instant())).isEmpty();
        assertThat(delivery.bouncedSince(amara.id())).isEmpty();
        assertThat(sentBy(amara)).isOne();

        delivery.bounced(amara.id(), firm.emailOf(amara), clock.instant());
        var number = employment.file(amara.id()).orElseThrow().employeeNumber();
        employment.rename(amara.id(), "Amara Okafor", "amara@harborpoint.example", number);
        assertThat(delivery.bouncedSince(amara.id())).isEmpty();
        assertThat(sentBy(amara)).isOne();
    }

    private int sentBy(CurrentPerson person) throws Exception {
        var before = greenMail.getReceivedMessages().length;
        mails.add(person.id(), UUID.randomUUID());
        mails.sendingTo(greenMail.getSmtp().getPort()).run();
        return greenMail.getReceivedMessages().length - before;
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT,550 5.7.1 Relaying denied",
        "RCPT,530 5.7.0 Authentication required",
        "MAIL,553 Sender not allowed",
        "DATA,554 No valid recipients",
        ".,554 5.7.1 Looks like spam"
    })
    @Committed
    void refusalThatSaysNothingOfTheAddressFailsThisMailAlone(String command, String reply) throws Exception {
        var amara = firm.employee("Amara Okafor");
        mails.add(amara.id());
        scripted.answers(command, reply);
        mails.sendingTo(scripted.port()).run();
        assertThat(mails.statuses()).containsExactly("FAILED");
        assertThat(writer.notTaken()).isEqualTo(writer.written());
        assertThat(delivery.bouncedSince(amara.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MAIL", "RCPT", "DATA"})
    @Committed
    void connectionThatBreaksBeforeTheServerHasTheMailLetsItWait(String command) throws Exception {
        mails.add(firm.employee("Amara Okafor").id());
        scripted.answers(command, ScriptedServer.CLOSE);
        mails.sendingTo(scripted.port()).run();
        assertThat(mails.statuses()).containsExactly("WAITING");
    }

    @Test
    @Committed
    void connectionThatBreaksBeforeTheServerSaysThatItHasTheMailLeavesItUncertain() throws Exception {
        mails.add(firm.employee("Amara Okafor").id());
        scripted.answers(ScriptedServer.DOT, ScriptedServer.CLOSE);
        for (var n = 0; n < 3; n++) {
            mails.sendingTo(scripted.port()).run();
            mails.later(Duration.ofHours(1));
        }
        assertThat(mails.statuses()).containsExactly("UNCERTAIN");
        assertThat(scripted.taken()).hasSize(1);
    }

    @Test
    @Committed
    void mailWhoseCopyOfTrellisHasDiedIsUncertainAndNotSentAgain() throws Exception {
        mails.add(firm.employee("Amara Okafor").id());
        jdbc.sql("UPDATE mail SET status = 'HANDED_OVER'").update();
        mails.sendingTo(scripted.port()).run();
        assertThat(mails.statuses()).containsExactly("HANDED_OVER");
        mails.later(Duration.ofMinutes(6));
        mails.sendingTo(scripted.port()).run();
        assertThat(mails.statuses()).containsExactly("UNCERTAIN");
        assertThat(scripted.taken()).isEmpty();
    }

    /** Asked for while the first was being sent; the writer tells by the id what it has said. */
    @Test
    @Committed
    void refusedMailIsWrittenAgainUnderItsIdWithWhatCameMeanwhile() throws Exception {
        var amara = firm.employee("Amara Okafor").id();
        mails.add(amara);
        scripted.answers("RCPT", "450 Later");
        scripted.before("RCPT", () -> mails.add(amara));
        mails.sendingTo(scripted.port()).run();
        assertThat(mails.rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.get("id")).isEqualTo(writer.written().get(0)));
    }

    @Test
    @Committed
    void writerMayAskForTheMailAfterTheOneThatItWrites() throws Exception {
        var amara = firm.employee("Amara Okafor").id();
        mails.add(amara);
        writer.writes(() -> {
            mails.add(amara);
            mails.later(Duration.ofHours(-1));
            return Optional.of(TestWriter.INTERVIEW);
        });
        mails.sendingTo(greenMail.getSmtp().getPort()).run();
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
        assertThat(mails.statuses()).containsExactly("WAITING");
    }

    /** A refusal of the server names the address, and an exception what stood in a statement. */
    @Test
    @Committed
    @ExtendWith(OutputCaptureExtension.class)
    void logNamesNobody(CapturedOutput log) throws Exception {
        var amara = firm.employee("Amara Okafor");
        mails.add(amara.id());
        writer.writes(() -> {
            throw new IllegalStateException("Amara Okafor");
        });
        mails.sendingTo(greenMail.getSmtp().getPort()).run();
        mails.later(Duration.ofHours(1));
        writer.reset();
        scripted.answers("RCPT", "450 " + firm.emailOf(amara) + " is busy");
        mails.sendingTo(scripted.port()).run();
        mails.later(Duration.ofHours(1));
        scripted.answers("RCPT", ScriptedServer.CLOSE);
        mails.sendingTo(scripted.port()).run();
        assertThat(log)
                .contains("IllegalStateException", "the connection broke")
                .doesNotContain("Amara", "okafor");
    }

    @Test
    @Committed
    void mailThatCannotBeWrittenHoldsUpNoOther() throws Exception {
        var amara = firm.employee("Amara Okafor").id();
        mails.add(amara);
        mails.add(firm.employee("Marco Silva").id(), UUID.randomUUID());
        writer.writes(() -> {
            if (writer.written().size() > 1) return Optional.of(TestWriter.INTERVIEW);
            return jdbc.sql("SELECT 1/0").query(Letter.class).optional();
        });
        mails.sendingTo(greenMail.getSmtp().getPort()).run();
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
        assertThat(mails.rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("status", "WAITING").containsEntry("refusals", 1));
    }

    @Test
    @Committed
    void twoCopiesSendEachMailOnce() throws Exception {
        var people = IntStream.range(0, 40)
                .mapToObj(n -> firm.employee("Person " + n).id())
                .toList();
        people.forEach(mails::add);
        var port = greenMail.getSmtp().getPort();
        var one = mails.sendingTo(port);
        var other = mails.sendingTo(port);
        CompletableFuture.allOf(CompletableFuture.runAsync(one::run), CompletableFuture.runAsync(other::run))
                .join();
        var ids = Arrays.stream(greenMail.getReceivedMessages())
                .map(SendingTests::id)
                .toList();
        assertThat(ids).hasSize(40);
        assertThat(new HashSet<>(ids)).hasSize(40);
        assertThat(mails.rows()).isEmpty();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Committed
    void withoutAServerMailsAreWrittenAndKeptFor30Days() throws Exception {
        mails.add(firm.employee("Amara Okafor").id());
        mails.keeping().run();
        assertThat(mails.statuses()).containsExactly("KEPT");
        assertThat(jdbc.sql("SELECT subject FROM mail_kept").query(String.class).single())
                .isEqualTo("Your interview on Monday");
        mails.later(Duration.ofDays(29));
        mails.forgetOld();
        assertThat(mails.rows()).hasSize(1);
        mails.later(Duration.ofDays(2));
        mails.forgetOld();
        assertThat(jdbc.sql("SELECT count(*) FROM mail_kept").query(Long.class).single())
                .isZero();
    }
}

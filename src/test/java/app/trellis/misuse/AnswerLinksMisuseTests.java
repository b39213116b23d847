package app.trellis.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.mail.MailFixtures;
import app.trellis.people.Firm;
import app.trellis.signin.PermissionRequests;
import app.trellis.signin.SecretToken;
import app.trellis.signin.Viewers;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** How links without sign-in were broken elsewhere: guessed, empty, found in a log, and mails with more headers than ours. */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
class AnswerLinksMisuseTests {

    /** Where such links lead. */
    private static final List<String> PLACES = List.of("/answers/", "/pulse/");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PermissionRequests requests;

    @Autowired
    private MailFixtures mails;

    @Autowired
    private Firm firm;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Test
    void emptyAndNullTokensOpenNothing() {
        requests.records(Viewers.of(firm));
        for (var place : PLACES)
            for (var token : List.of(
                    "", "%20", "%00", "null", "undefined", "0", "*", "' OR true --", "..%2f", "x".repeat(5_000)))
                for (var address :
                        List.of(place + token.replace(" ", "%20"), place + token.replace(" ", "%20") + "/refusal"))
                    assertThat(ask(address).getResponse().getStatus())
                            .as(address)
                            .isNotEqualTo(200)
                            .isLessThan(500);
    }

    @Test
    void wrongExpiredAndEndedTokensAreTheSameAndTheTenthWaits() throws Exception {
        var made = requests.records(Viewers.of(firm));
        var wrong = SecretToken.random().text();
        var nothing = ask("/answers/" + wrong);
        for (var token : List.of(made.get("expiredAnswerLink"), made.get("endedAnswerLink"))) {
            var answer = ask("/answers/" + token);
            assertThat(answer).hasStatus(404);
            assertThat(withoutTokens(answer)).isEqualTo(withoutTokens(nothing));
        }
        MvcTestResult last = nothing;
        for (var guess = 0; guess < 10; guess++)
            last = ask("/answers/" + SecretToken.random().text());
        assertThat(last).hasStatus(429);
        assertThat(last.getResponse().getHeader("Retry-After")).matches("[1-9][0-9]*");
        assertThat(ask("/answers/" + made.get("answerLink"))).as("a right one").hasStatusOk();
    }

    @Test
    void tokenStandsInNoLogLineNoColumnAndNoAddressOfOthers(CapturedOutput output) {
        var token = requests.records(Viewers.of(firm)).get("answerLink").toString();
        entities.flush();
        for (var address : List.of("/answers/" + token, "/answers/" + token + "/refusal")) {
            assertThat(ask(address)).hasStatusOk().hasHeader("Referrer-Policy", "no-referrer");
            assertThat(mvc.post().uri(address).param("kind", "\0").header("Sec-Fetch-Site", "same-origin"))
                    .hasHeader("Referrer-Policy", "no-referrer");
        }
        assertThat(output.getAll()).doesNotContain(token);
        for (var table : jdbc.sql("SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables"
                        + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")
                .query(String.class)
                .list())
            assertThat(jdbc.sql("SELECT count(*) FROM " + table + " one WHERE strpos(one::text, ?) > 0")
                            .param(token)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
    }

    /** Whatever people are called. */
    @Test
    @Committed
    void mailHasNoHeaderThatANameBrings() throws Exception {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            transaction.executeWithoutResult(status -> {
                var viewers = Viewers.of(firm);
                var made = requests.records(viewers);
                jdbc.sql("UPDATE person SET name = E'Eve\\r\\nBcc: all@evil.example\\r\\n\\r\\nHello' WHERE id = ?")
                        .param(viewers.manager().id().value())
                        .update();
                jdbc.sql("DELETE FROM mail").update();
                jdbc.sql("INSERT INTO mail (id, kind, person_id, about, since, due_at)"
                                + " SELECT gen_random_uuid(), 'feedback-request', asked_id, id, now(), now() - interval '1 hour'"
                                + " FROM feedback_request WHERE id = ?")
                        .param(UUID.fromString(made.get("linkRequest").toString()))
                        .update();
            });
            mails.sendTo(server.getSmtp().getPort());
            assertThat(server.getReceivedMessages()).hasSize(1);
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getSubject())
                    .startsWith("Eve Bcc: all@evil.example Hello asks")
                    .doesNotContain("\n");
        } finally {
            server.stop();
        }
    }

    private MvcTestResult ask(String address) {
        entities.flush();
        return mvc.get().uri(URI.create(address.replace("'", "%27"))).exchange();
    }

    private static String withoutTokens(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString().replaceAll("value=\"[\\w-]+={0,2}\"", "");
    }
}

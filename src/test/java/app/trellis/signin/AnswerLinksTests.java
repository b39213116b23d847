package app.trellis.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.PageTest;
import app.trellis.clients.ClientFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links by which people without an account answer one question: of the pulse and of feedback alike. */
@PageTest
class AnswerLinksTests {

    private static final String ADDRESS = "203.0.113.7";

    @Autowired
    private AnswerLinks links;

    @Autowired
    private ClientAccess access;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private Firm firm;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final UUID question = UUID.randomUUID();
    private final SecretToken token = SecretToken.random();
    private CurrentPerson marco;
    private CurrentPerson claire;

    @BeforeEach
    void people() {
        marco = firm.employee("Marco Silva");
        claire = firm.client("Claire Bennett");
        clients.contact(clients.account("Brightwater Insurance", marco), claire, marco);
    }

    @Test
    void opensItsQuestionInItsPlaceUntilItsTimeIsOver() {
        assertThat(issue(token, 60)).isEqualTo("/pulse/" + token.text());
        var link = links.opening("pulse", token, ADDRESS).orElseThrow();
        assertThat(link.about()).isEqualTo(question);
        assertThat(link.person()).isEqualTo(claire.id());
        assertThat(link.toString()).doesNotContain(token.text());
        assertThat(links.opening("answers", token, ADDRESS)).isEmpty();
        var over = SecretToken.random();
        issue(over, 0);
        assertThat(links.opening("pulse", over, ADDRESS)).isEmpty();
        links.forgetExpired();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void sameTokenIsOneLinkAndEndingEndsAllOfTheQuestion() {
        issue(token, 60);
        issue(token, 60);
        var reminder = SecretToken.random();
        issue(reminder, 60);
        assertThat(count()).isEqualTo(2);
        links.end(question);
        assertThat(links.opening("pulse", reminder, ADDRESS)).isEmpty();
        assertThat(count()).isZero();
    }

    @Test
    void contactWhoIsRemovedLosesAllLinksAtOnce() {
        issue(token, 60);
        access.end(marco.id(), claire.id());
        assertThat(links.opening("pulse", token, ADDRESS)).isEmpty();
    }

    @Test
    void addressThatGuessesWaitsAndARightLinkOpensStill() {
        issue(token, 60);
        for (var guess = 1; guess < 10; guess++) assertThat(guess(ADDRESS)).isEmpty();
        assertThatThrownBy(() -> {
                    guess(ADDRESS);
                    guess(ADDRESS);
                })
                .isInstanceOf(TooManyAttempts.class);
        assertThat(links.opening("pulse", token, ADDRESS)).isPresent();
        assertThat(guess("198.51.100.3")).as("another address").isEmpty();
    }

    private java.util.Optional<AnswerLink> guess(String address) {
        return links.opening("pulse", SecretToken.random(), address);
    }

    private String issue(SecretToken secret, int seconds) {
        return links.issue("pulse", question, claire.id(), clock.instant().plus(Duration.ofSeconds(seconds)), secret);
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM answer_link WHERE about = ?")
                .param(question)
                .query(Integer.class)
                .single();
    }
}

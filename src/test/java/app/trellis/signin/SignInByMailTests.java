package app.trellis.signin;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.mail.Letter;
import app.trellis.mail.MailFixtures;
import app.trellis.mail.MailWriter;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.people.PersonId;
import app.trellis.signin.AccountActivity.LinkIssued;
import app.trellis.signin.AccountActivity.LinkMailRequested;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Invitations and forgotten passwords by mail. */
@PageTest
@RecordApplicationEvents
class SignInByMailTests {

    private static final String OLD = "climbing roses in June";
    private static final Pattern LINK = Pattern.compile("/invitations/[\\w-]{43}");
    private static final String NEW = "a trellis against the wall";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private List<MailWriter> writers;

    @Autowired
    private MailFixtures mails;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Statements statements;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private CurrentPerson ada;
    private CurrentPerson amara;

    @BeforeEach
    void people() {
        ada = firm.admin("Ada Novak");
        amara = firm.employee("Amara Okafor");
        access.open(ada.id(), Set.of(Role.EMPLOYEE, Role.ADMIN), OLD);
    }

    @Nested
    class Invitation {

        @Test
        void opensTheAccountAndChoosingAPasswordSignsIn() {
            assertThat(post("/people/{id}/account", Map.of())).hasRedirectedUrl("/people/" + amara.id() + "/account");
            assertThat(waiting(amara)).containsExactly("invitation");
            assertThat(choose(linkIn(write("invitation", amara)), NEW)).hasRedirectedUrl("/login?ready");
            assertThat(signIn(amara, NEW)).hasRedirectedUrl("/");
        }

        /** The whole way, on a real mail server. */
        @Test
        @Committed
        void isReadInTheMailAndSignsIn() throws Exception {
            var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
            server.start();
            try {
                post("/people/{id}/account", Map.of());
                mails.sendTo(server.getSmtp().getPort());
                assertThat(server.getReceivedMessages()).hasSize(1);
                var message = server.getReceivedMessages()[0];
                assertThat(message.getAllRecipients()[0].toString()).contains(firm.emailOf(amara));
                assertThat(message.getHeader("List-Unsubscribe")).isNull();
                var link = LINK.matcher(GreenMailUtil.getBody(message).replace("=\r\n", ""));
                assertThat(link.find()).isTrue();
                assertThat(mvc.get().uri(link.group())).hasStatusOk().bodyText().contains("Amara Okafor");
                assertThat(choose(link.group(), NEW)).hasRedirectedUrl("/login?ready");
                assertThat(signIn(amara, NEW)).hasRedirectedUrl("/");
            } finally {
                server.stop();
            }
        }

        @Test
        void goesToNoAddressThatDoesNotExist() {
            jdbc.sql(
                            "INSERT INTO mail_bounce (person_id, email, since) SELECT id, email, now() FROM person WHERE id = ?")
                    .param(amara.id().value())
                    .update();
            assertThat(mvc.get().uri("/people/{id}/account", amara.id()).with(as(ada)))
                    .bodyText()
                    .contains("this email does not exist");
        }

        @Test
        void isOneMailForTwoClicks() {
            post("/people/{id}/account", Map.of());
            post("/people/{id}/account", Map.of());
            assertThat(waiting(amara)).containsExactly("invitation");
        }

        @Test
        void isSentAgainAndEndsTheLinkOfBefore() {
            post("/people/{id}/account", Map.of());
            var first = linkIn(write("invitation", amara));
            assertThat(post("/people/{id}/account/invitation", Map.of())).hasStatus3xxRedirection();
            assertThat(events.stream(LinkMailRequested.class)).hasSize(1);
            assertThat(mvc.get().uri(first)).hasStatusOk();
            var second = linkIn(write("invitation", amara));
            assertThat(mvc.get().uri(first)).hasStatus(404);
            assertThat(mvc.get().uri(second)).hasStatusOk();
        }

        /** The mail would end the link that somebody has just handed over. */
        @Test
        void isNotMailedAnyMoreOnceALinkWasCopied() {
            post("/people/{id}/account", Map.of());
            assertThat(post("/people/{id}/account/invitation", Map.of("copy", "true")))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/invitations/");
            assertThat(waiting(amara)).isEmpty();
        }

        @Test
        void isNotWrittenForWhoHasChosenAPasswordMeanwhile() {
            post("/people/{id}/account", Map.of());
            choose(linkIn(write("invitation", amara)), NEW);
            assertThat(write("invitation", amara)).isEmpty();
        }

        @Test
        void isNotWrittenForADisabledAccount() {
            post("/people/{id}/account", Map.of());
            access.disable(ada, amara.id());
            assertThat(write("invitation", amara)).isEmpty();
        }

        @Test
        void cannotBeStoppedAndHoldsNoSecretBeforeItIsWritten() {
            post("/people/{id}/account", Map.of());
            assertThat(jdbc.sql("SELECT count(*) FROM invitation")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(write("invitation", amara).orElseThrow().topics()).isEmpty();
            assertThat(events.stream(LinkIssued.class).map(LinkIssued::by)).containsExactly((PersonId) null);
        }
    }

    @Nested
    class Link {

        private String link;

        @BeforeEach
        void mailed() {
            access.open(amara.id(), Set.of(Role.EMPLOYEE), OLD);
            link = linkIn(write("password", amara));
        }

        @Test
        void worksForADay() {
            assertThat(jdbc.sql(
                                    "SELECT expires_at - now() BETWEEN interval '23 hours' AND interval '24 hours 1 minute' FROM invitation")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }

        /** A scanner of mails opens the link, sends what its forms hold, and tries what it finds. */
        @Test
        void isSpentByNothingButAChosenPassword() {
            for (var method : List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS))
                for (var time = 0; time < 3; time++)
                    mvc.method(method).uri(link).exchange();
            assertThat(mvc.post().uri(link).with(csrf())).hasStatusOk();
            assertThat(choose(link, "")).hasStatusOk();
            assertThat(choose(link, "password")).hasStatusOk();
            assertThat(mvc.post().uri(link).param("password", NEW).with(csrf())).hasStatusOk();
            assertThat(mvc.put().uri(link).with(csrf())).hasStatus(405);
            assertThat(signIn(amara, OLD)).hasRedirectedUrl("/");
            assertThat(choose(link, NEW)).hasRedirectedUrl("/login?ready");
            assertThat(signIn(amara, NEW)).hasRedirectedUrl("/");
        }

        @Test
        void signsOutTheColleagueInWhoseBrowserItIsUsed() {
            var session = signIn(ada, OLD).getResponse().getCookie("SESSION");
            for (var click = 0; click < 2; click++) {
                assertThat(mvc.post()
                                .uri(link)
                                .cookie(session)
                                .param("password", NEW)
                                .param("again", NEW)
                                .with(csrf()))
                        .hasRedirectedUrl("/login?ready");
                assertThat(mvc.get().uri("/login?ready").cookie(session)).hasStatusOk();
                session = signIn(ada, OLD).getResponse().getCookie("SESSION");
            }
        }

        @Test
        void endsWhenItsPersonHasAnotherAddress() {
            address("amara.other@trellis.example");
            assertThat(mvc.get().uri(link)).hasStatus(404);
            assertThat(choose(link, NEW)).hasStatus(404);
        }

        @Test
        void staysWhenTheAddressIsOnlyWrittenOtherwise() {
            address(firm.emailOf(amara).toUpperCase(Locale.ROOT));
            assertThat(choose(link, NEW)).hasStatus3xxRedirection();
        }

        /** Only the link that went to the old address ends. */
        @Test
        void endsAloneWhenTheAddressChanges() {
            address("amara.other@trellis.example");
            assertThat(signIn("amara.other@trellis.example", OLD)).hasRedirectedUrl("/");
        }

        private void address(String email) {
            jdbc.sql("UPDATE person SET email = ? WHERE id = ?")
                    .params(email, amara.id().value())
                    .update();
            entities.clear();
        }
    }

    @Nested
    class Forgotten {

        @Test
        @Committed
        void ownersGetALinkByMail() {
            access.open(amara.id(), Set.of(Role.EMPLOYEE), OLD);
            forget(firm.emailOf(amara));
            assertThat(waiting(amara)).containsExactly("password");
            assertThat(choose(linkIn(write("password", amara)), NEW)).hasRedirectedUrl("/login?ready");
            assertThat(signIn(amara, NEW)).hasRedirectedUrl("/");
        }

        @Test
        @Committed
        void clientContactsAndThoseWhoWereInvitedDoToo() {
            var claire = firm.client("Claire Bennett");
            access.open(claire.id(), Set.of(Role.CLIENT), OLD);
            access.invite(ada, amara.id(), Set.of(Role.EMPLOYEE), null);
            forget(firm.emailOf(claire));
            forget(firm.emailOf(amara).toUpperCase(Locale.ROOT));
            assertThat(waiting(claire)).containsExactly("password");
            assertThat(waiting(amara)).containsExactly("invitation");
        }

        @Test
        @Committed
        void nobodyElseDoes() {
            access.open(amara.id(), Set.of(Role.EMPLOYEE), OLD);
            access.disable(ada, amara.id());
            var noAccount = firm.employee("Marco Silva");
            forget(firm.emailOf(amara));
            forget(firm.emailOf(noAccount));
            forget("nobody@trellis.example");
            assertThat(jdbc.sql("SELECT count(*) FROM mail").query(Long.class).single())
                    .isZero();
        }

        /** Not even by how long it takes: the same statements are run. */
        @Test
        void pageTellsNobodyWhoHasAnAccount() {
            access.open(amara.id(), Set.of(Role.EMPLOYEE), OLD);
            var addresses = List.of(firm.emailOf(amara), "nobody@trellis.example");
            var run = addresses.stream()
                    .map(email -> statements.during(() -> assertThat(ask(email)).hasRedirectedUrl("/forgotten?sent")))
                    .toList();
            assertThat(run.get(0)).isNotEmpty().isEqualTo(run.get(1));
            assertThat(jdbc.sql("SELECT count(*) FROM mail").query(Long.class).single())
                    .isZero();
            assertThat(new LinkAsked("nobody@trellis.example")).hasToString("LinkAsked");
        }

        @Test
        void askingChangesNothing() {
            access.open(amara.id(), Set.of(Role.EMPLOYEE), OLD);
            var session = signIn(amara, OLD).getResponse().getCookie("SESSION");
            var link = access.link(ada, amara.id(), null).text();
            ask(firm.emailOf(amara));
            assertThat(mvc.get().uri("/settings/password").cookie(session)).hasStatusOk();
            assertThat(mvc.get().uri("/invitations/{link}", link)).hasStatusOk();
            assertThat(signIn(amara, OLD)).hasRedirectedUrl("/");
        }

        @ParameterizedTest
        @ValueSource(strings = {"amara.okafor@wait.example", "nobody@wait.example"})
        void whoAsksAgainAndAgainHasToWaitAndCanStillSignIn(String email) {
            var known = email.startsWith("amara");
            if (known) access.open(amara.id(), Set.of(Role.EMPLOYEE), OLD);
            var address = known ? firm.emailOf(amara) : email;
            for (var time = 0; time < 3; time++) assertThat(ask(address)).hasStatus3xxRedirection();
            assertThat(ask(address)).hasStatus(429).headers().hasHeaderSatisfying("Retry-After", wait -> {});
            if (known) assertThat(signIn(amara, OLD)).hasRedirectedUrl("/");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "no address"})
        void whatIsNoAddressIsSaidAtTheField(String email) {
            assertThat(ask(email)).hasStatusOk().bodyText().contains("is-invalid");
        }

        private MvcTestResult ask(String email) {
            return mvc.post()
                    .uri("/forgotten")
                    .param("email", email)
                    .with(csrf())
                    .exchange();
        }

        private void forget(String email) {
            assertThat(ask(email)).hasRedirectedUrl("/forgotten?sent");
            Awaitility.await()
                    .until(() -> jdbc.sql("SELECT count(*) = 0 FROM event_publication")
                            .query(Boolean.class)
                            .single());
        }
    }

    private List<String> waiting(CurrentPerson person) {
        return jdbc.sql("SELECT kind FROM mail WHERE person_id = ? AND status = 'WAITING'")
                .param(person.id().value())
                .query(String.class)
                .list();
    }

    private Optional<Letter> write(String kind, CurrentPerson to) {
        var writer = writers.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        return requireNonNull(transaction.execute(status -> writer.write(UUID.randomUUID(), to.id(), null)));
    }

    private static String linkIn(Optional<Letter> letter) {
        return letter.orElseThrow().action().href();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address, amara.id()).with(as(ada)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult choose(String link, String password) {
        return mvc.post()
                .uri(link)
                .param("password", password)
                .param("again", password)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult signIn(CurrentPerson person, String password) {
        return signIn(firm.emailOf(person), password);
    }

    private MvcTestResult signIn(String email, String password) {
        return mvc.post()
                .uri("/login")
                .param("email", email)
                .param("password", password)
                .with(csrf())
                .exchange();
    }
}

package app.trellis.signin;

import app.trellis.people.EmployeeDetails;
import app.trellis.people.Employment;
import app.trellis.people.PersonCard;
import app.trellis.people.Staff;
import app.trellis.signin.AccountActivity.FirstAdministratorMade;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first run on an empty database: anyone who can read the log may create the first administrator. Each copy of Trellis
 * that starts prints a token of its own, and each of them is good at every copy, until one is used: then all are gone.
 */
@Component
@Transactional
class FirstRun {

    enum Outcome {
        DONE,
        WRONG_TOKEN,
        OVER
    }

    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Access access;
    private final PasswordChange change;
    private final Employment employment;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FirstRun(
            JdbcClient jdbc,
            Accounts accounts,
            Access access,
            PasswordChange change,
            Employment employment,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.access = access;
        this.change = change;
        this.employment = employment;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void begin(ApplicationReadyEvent ready) {
        var demonstration = ready.getApplicationContext().getBeanProvider(DemoSignIn.class);
        if (demonstration.stream().findAny().isPresent()) return;
        lock();
        if (accounts.count() > 0) return;
        LOG.info(
                "No one can sign in yet. Open /setup and create the first administrator with this one-time token: {}",
                issue().text());
    }

    SecretToken issue() {
        var token = SecretToken.random();
        jdbc.sql("INSERT INTO setup_token (token_hash) VALUES (?)")
                .param(token.hash())
                .update();
        return token;
    }

    @Transactional(readOnly = true)
    boolean isOpen() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM setup_token)")
                .query(Boolean.class)
                .single();
    }

    /** Makes the first administrator, and ends the first run. Of two at once, the second waits, and finds it over. */
    Outcome finish(SetupForm form) {
        lock();
        var hashes = jdbc.sql("SELECT token_hash FROM setup_token")
                .query(byte[].class)
                .list();
        if (hashes.isEmpty()) return isMadeBy(form) ? Outcome.DONE : Outcome.OVER;
        if (hashes.stream().noneMatch(form.oneTimeToken()::fits)) return Outcome.WRONG_TOKEN;
        var person = staff.employee(form.email())
                .map(PersonCard::id)
                .orElseGet(() -> employment.begin(new EmployeeDetails(
                        form.name(),
                        form.email(),
                        form.employeeNumber(),
                        form.jobTitle(),
                        staff.departmentNamed(form.department()),
                        null,
                        null,
                        LocalDate.now(clock))));
        access.open(person, form.roles(), form.passwordOrEmpty());
        jdbc.sql("DELETE FROM setup_token").update();
        events.publishEvent(new FirstAdministratorMade(person, clock.instant()));
        return Outcome.DONE;
    }

    /** Whether the same form ended the first run a moment ago. */
    private boolean isMadeBy(SetupForm form) {
        return staff.employee(form.email())
                .filter(person -> change.isCurrent(person.id(), form.passwordOrEmpty()))
                .isPresent();
    }

    /** A copy that starts waits for the end of the first run elsewhere, or it would begin another. */
    private void lock() {
        jdbc.sql("LOCK TABLE setup_token IN EXCLUSIVE MODE").update();
    }
}

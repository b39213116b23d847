package app.trellis.signin;

import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.signin.AccountActivity.SignInFailed;
import app.trellis.signin.AccountActivity.SignInSucceeded;
import app.trellis.signin.AccountActivity.SignedInFromNewBrowser;
import app.trellis.signin.AccountActivity.SignedOut;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes who came in, who did not, and who went, each in a transaction of its own: sessions are stored beside. */
@Component
@Transactional
class SignInEvents {

    private final ApplicationEventPublisher events;
    private final KnownBrowsers browsers;
    private final Staff staff;
    private final Clock clock;

    SignInEvents(ApplicationEventPublisher events, KnownBrowsers browsers, Staff staff, Clock clock) {
        this.events = events;
        this.browsers = browsers;
        this.staff = staff;
        this.clock = clock;
    }

    void succeeded(PersonId person, SecretToken browser) {
        var now = clock.instant();
        events.publishEvent(new SignInSucceeded(person, now));
        if (browsers.isNew(person, browser)) events.publishEvent(new SignedInFromNewBrowser(person, now));
    }

    /** What was typed is not kept, only whose account it names, if it does. */
    void failed(String email) {
        var person = staff.owner(email).map(PersonCard::id).orElse(null);
        events.publishEvent(new SignInFailed(person, clock.instant()));
    }

    @EventListener
    void out(LogoutSuccessEvent out) {
        if (out.getAuthentication().getPrincipal() instanceof SignedIn me)
            events.publishEvent(new SignedOut(me.person().id(), clock.instant()));
    }
}

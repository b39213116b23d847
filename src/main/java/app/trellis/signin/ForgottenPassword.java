package app.trellis.signin;

import app.trellis.people.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has forgotten the password gets a one-time link by mail. Whoever asks learns nothing: asking only writes down what was
 * typed, in the same statements for every address, and who has it is looked up after the answer.
 */
@Component
class ForgottenPassword {

    private final SignInAttempts attempts;
    private final Staff staff;
    private final Accounts accounts;
    private final LinkMails mails;
    private final ApplicationEventPublisher events;

    ForgottenPassword(
            SignInAttempts attempts,
            Staff staff,
            Accounts accounts,
            LinkMails mails,
            ApplicationEventPublisher events) {
        this.attempts = attempts;
        this.staff = staff;
        this.accounts = accounts;
        this.mails = mails;
        this.events = events;
    }

    /** Throws {@link TooManyAttempts}. */
    @Transactional(noRollbackFor = TooManyAttempts.class)
    public void ask(String email, String networkAddress) {
        attempts.beginAsking(email, networkAddress);
        events.publishEvent(new LinkAsked(email));
    }

    /** Nothing where nobody has the address, or the account is disabled: neither is anybody told, nor a log. */
    @ApplicationModuleListener
    void mail(LinkAsked asked) {
        staff.anybody(asked.email())
                .flatMap(person -> accounts.findById(person.id()))
                .filter(account -> !account.isDisabled())
                .ifPresent(mails::add);
    }
}

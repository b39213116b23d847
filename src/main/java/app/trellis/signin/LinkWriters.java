package app.trellis.signin;

import app.trellis.mail.MailWriter;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One for each kind of mail that signs people in. */
@Configuration(proxyBeanMethods = false)
class LinkWriters {

    @Bean
    MailWriter invitationWriter(
            Accounts accounts,
            Invitations invitations,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        return new LinkWriter(LinkMails.INVITATION, accounts, invitations, messages, events, clock);
    }

    @Bean
    MailWriter passwordWriter(
            Accounts accounts,
            Invitations invitations,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        return new LinkWriter(LinkMails.PASSWORD, accounts, invitations, messages, events, clock);
    }
}

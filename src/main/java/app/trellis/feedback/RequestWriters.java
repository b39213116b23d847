package app.trellis.feedback;

import app.trellis.mail.MailWriter;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One for each kind of mail about requests that are answered by a link. */
@Configuration(proxyBeanMethods = false)
class RequestWriters {

    @Bean
    MailWriter feedbackRequestWriter(LinkedRequests requests, RequestLinks links, MessageSource messages, Clock clock) {
        return new RequestWriter(RequestLinks.REQUEST, requests, links, messages, clock);
    }

    @Bean
    MailWriter feedbackReminderWriter(
            LinkedRequests requests, RequestLinks links, MessageSource messages, Clock clock) {
        return new RequestWriter(RequestLinks.REMINDER, requests, links, messages, clock);
    }
}

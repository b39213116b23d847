package app.trellis.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends mails while nobody waits, and forgets old ones. */
@Configuration(proxyBeanMethods = false)
class MailTasks {

    @Bean
    Task<Void> sendMail(Sending sending, @Value("${trellis.mail.every}") Duration every) {
        return Tasks.recurring("mail-send", FixedDelay.of(every)).execute((task, context) -> sending.run());
    }

    @Bean
    Task<Void> forgetMail(MailQueue queue) {
        return Tasks.recurring("mail-forget", Schedules.daily(LocalTime.of(3, 50)))
                .execute((task, context) -> queue.forgetOld());
    }
}

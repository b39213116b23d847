package app.trellis.unsent;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears out what was not sent for a week, on one copy at a time. */
@Configuration(proxyBeanMethods = false)
class UnsentCleanup {

    @Bean
    RecurringTask<Void> forgetUnsentForms(UnsentForms unsent) {
        return Tasks.recurring("forget-unsent-forms", FixedDelay.of(Duration.ofHours(1)))
                .execute((task, context) -> unsent.forgetOld());
    }
}

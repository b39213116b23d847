package app.trellis.lessons;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shares at night what waits for it, on one copy of Trellis. */
@Configuration(proxyBeanMethods = false)
class LibraryTasks {

    @Bean
    RecurringTask<Void> shareAnonymously(AnonymousSharing sharing) {
        return Tasks.recurring("share-anonymously", Schedules.daily(AnonymousSharing.AT_NIGHT))
                .execute((task, context) -> sharing.shareWaiting());
    }
}

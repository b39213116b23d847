package app.trellis.clients;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes due at client accounts by itself, on one copy of Trellis at a time. */
@Configuration(proxyBeanMethods = false)
class ClientTasks {

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 5);

    @Bean
    RecurringTask<Void> endReadingOfEndedAccounts(AccountEnding ending, Clock clock) {
        return Tasks.recurring("end-reading-of-ended-accounts", Schedules.daily(clock.getZone(), AFTER_MIDNIGHT))
                .execute((task, context) -> ending.endReading());
    }
}

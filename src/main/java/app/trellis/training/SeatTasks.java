package app.trellis.training;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Frees seats that were kept long enough, on one copy of Trellis at a time. */
@Configuration(proxyBeanMethods = false)
class SeatTasks {

    @Bean
    RecurringTask<Void> freeKeptSeats(SeatKeeping keeping) {
        return Tasks.recurring("free-kept-seats", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((task, context) -> keeping.freeLapsed());
    }
}

package app.trellis.pulse;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks, reminds and closes in time, on one copy of Trellis. */
@Configuration(proxyBeanMethods = false)
class PulseTasks {

    @Bean
    RecurringTask<Void> turnPulses(PulseTurn turn) {
        return Tasks.recurring("turn-pulses", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((task, context) -> turn.now());
    }

    /** Also where no round closes. */
    @Bean
    RecurringTask<Void> shredBallots(BallotBox box) {
        return Tasks.recurring("shred-ballots", Schedules.daily(LocalTime.of(2, 40)))
                .execute((task, context) -> box.forgetWhatWas());
    }
}

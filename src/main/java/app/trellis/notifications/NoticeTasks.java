package app.trellis.notifications;

import app.trellis.notifications.Reminders.Reminder;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds, and forgets what is old, on one copy of Trellis at a time. */
@Configuration(proxyBeanMethods = false)
class NoticeTasks {

    private static final Duration KEPT = Duration.ofDays(400);

    /** Looks back a day, for when Trellis stood still: a reminder that was given is not given again. */
    private static final Duration LOOKS_BACK = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> remind(List<Reminders> features, Inbox inbox, Clock clock) {
        return Tasks.recurring("remind", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((task, context) -> remindNow(features, inbox, clock));
    }

    static void remindNow(List<Reminders> features, Inbox inbox, Clock clock) {
        var now = clock.instant();
        features.stream()
                .flatMap(feature -> feature.due(now.minus(LOOKS_BACK), now))
                .forEach(
                        due -> inbox.add(Reminder.class.getSimpleName(), due.about(), due.at(), List.of(due.notice())));
    }

    @Bean
    RecurringTask<Void> forgetNotices(Inbox inbox, Clock clock) {
        return Tasks.recurring("forget-notices", Schedules.daily(LocalTime.of(3, 30)))
                .execute((task, context) -> inbox.forget(clock.instant().minus(KEPT)));
    }
}

package app.trellis.activity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * How listeners hear of an {@link Activity} after its commit ({@code @ApplicationModuleListener}): soon, a few at a time,
 * and once more where the copy of Trellis died that was to tell them, or where they failed. So a listener may run twice.
 */
@Configuration(proxyBeanMethods = false)
class Listening {

    /** A listener that is not done by then was on a copy that has died. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** What a listener fails at for so long, it will never do. It stays in the table, for the developers. */
    private static final Duration GIVEN_UP = Duration.ofDays(2);

    /** With a queue: who has changed something never waits for a listener. */
    @Bean
    ThreadPoolTaskExecutor applicationTaskExecutor(ThreadPoolTaskExecutorBuilder builder) {
        return builder.threadNamePrefix("listener-").build();
    }

    /** On one copy at a time, and not at the start of one: it would repeat what another is doing. */
    @Bean
    RecurringTask<Void> tellListenersAgain(
            EventPublicationRegistry registry, FailedEventPublications failed, Clock clock) {
        return Tasks.recurring("tell-listeners-again", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((task, context) -> {
                    registry.markStalePublicationsFailed(status -> LONGEST);
                    var since = clock.instant().minus(GIVEN_UP);
                    failed.resubmit(ResubmissionOptions.defaults()
                            .withMinAge(Duration.ofMinutes(1))
                            .withFilter(left -> left.getPublicationDate().isAfter(since)));
                });
    }
}

package app.trellis.responsibilities;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Lets offers lapse whose day has passed without an answer, on one copy of Trellis at a time. */
@Configuration(proxyBeanMethods = false)
class OfferTasks {

    @Bean
    RecurringTask<Void> lapseOffers(
            Offers offers, ApplicationEventPublisher events, TransactionOperations transactions, Clock clock) {
        return Tasks.recurring("lapse-offers", FixedDelay.of(Duration.ofMinutes(30)))
                .execute((task, context) ->
                        transactions.executeWithoutResult(transaction -> lapseNow(offers, events, clock)));
    }

    static void lapseNow(Offers offers, ApplicationEventPublisher events, Clock clock) {
        for (var offer : offers.overdueForChange(LocalDate.now(clock)))
            events.publishEvent(offer.lapse(clock.instant()));
    }
}

package app.trellis.roster;

import app.trellis.people.ReportingCycle;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what waited for its day, each in a transaction of its own. Run twice, or by two copies of Trellis at once,
 * it does nothing more. What cannot be done says so to HR, and holds nothing else up; what only failed, as anything does
 * while a database is away, is tried again the next time.
 */
@Component
class DueChanges {

    private static final Logger LOG = LoggerFactory.getLogger(DueChanges.class);

    private final HandChanges changes;
    private final Keeping keeping;
    private final TransactionTemplate transaction;

    DueChanges(HandChanges changes, Keeping keeping, PlatformTransactionManager transactions) {
        this.changes = changes;
        this.keeping = keeping;
        this.transaction = new TransactionTemplate(transactions);
    }

    void carryOut() {
        var tried = new HashSet<UUID>();
        while (carryOutNext(tried)) LOG.debug("A change of a person has been carried out");
    }

    private boolean carryOutNext(Set<UUID> before) {
        var tried = new AtomicReference<@Nullable UUID>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var due = changes.nextDue(keeping.today(), before);
                due.ifPresent(change -> {
                    tried.set(change.id());
                    keeping.carryOut(change);
                });
                return due.isPresent();
            }));
        } catch (RuntimeException e) {
            var id = tried.get();
            if (id == null) throw e;
            before.add(id);
            LOG.warn(
                    "A planned change of a person could not be carried out: {}",
                    e.getClass().getSimpleName());
            transaction.executeWithoutResult(status -> changes.failed(id, problem(e)));
            return true;
        }
    }

    private static String problem(RuntimeException e) {
        if (e instanceof ReportingCycle) return "cycle";
        if (e instanceof NobodyThere) return "nobody";
        return e instanceof IllegalArgumentException ? "day" : HandChanges.TRIED_AGAIN;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> carryOutDueChanges(DueChanges due) {
            return Tasks.recurring("people-due-changes", FixedDelay.of(Duration.ofMinutes(10)))
                    .execute((task, context) -> due.carryOut());
        }
    }
}

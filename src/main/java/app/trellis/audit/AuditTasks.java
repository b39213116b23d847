package app.trellis.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals and checks the audit trail while nobody waits, on one copy of Trellis at a time. */
@Configuration(proxyBeanMethods = false)
class AuditTasks {

    /** The check that an administrator asks for. */
    static final TaskDescriptor<Void> CHECK_NOW = TaskDescriptor.of("audit-check-now");

    @Bean
    Task<Void> sealAudit(Sealing sealing) {
        return Tasks.recurring("audit-seal", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((task, context) -> {
                    while (sealing.sealNext()) {}
                });
    }

    @Bean
    Task<Void> checkAudit(AuditCheck check) {
        return Tasks.recurring("audit-check", Schedules.daily(LocalTime.of(2, 30)))
                .execute((task, context) -> check.run());
    }

    @Bean
    Task<Void> checkAuditNow(AuditCheck check) {
        return Tasks.oneTime(CHECK_NOW).execute((task, context) -> check.run());
    }
}

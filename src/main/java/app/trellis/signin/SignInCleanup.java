package app.trellis.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes attempts, links and browsers that no longer count, on one copy at a time. */
@Configuration(proxyBeanMethods = false)
class SignInCleanup {

    @Bean
    RecurringTask<Void> forgetSignInAttempts(
            SignInAttempts attempts, Invitations invitations, AnswerLinks answers, KnownBrowsers browsers) {
        return Tasks.recurring("forget-sign-in-attempts", FixedDelay.of(Duration.ofHours(1)))
                .execute((task, context) -> {
                    attempts.forgetOld();
                    invitations.forgetExpired();
                    answers.forgetExpired();
                    browsers.forgetOld();
                });
    }
}

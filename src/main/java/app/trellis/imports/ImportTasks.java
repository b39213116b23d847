package app.trellis.imports;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to imports while nobody waits. The tasks live in the database: when a copy dies, another goes on. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {

    /** One for each confirmation that counts. */
    static final TaskDescriptor<Void> STORE = TaskDescriptor.of("imports-store");

    /** One for each wish to undo that counts. */
    static final TaskDescriptor<Void> UNDO = TaskDescriptor.of("imports-undo");

    /**
     * A run of its own, since one that has just failed may still stand there when somebody confirms again. Whichever comes second
     * finds that nothing is left to do.
     */
    static TaskInstance<Void> run(TaskDescriptor<Void> task, UUID id, Instant asked) {
        return task.instance(id + " " + asked).build();
    }

    private static UUID id(TaskInstance<Void> run) {
        return UUID.fromString(run.getId().split(" ")[0]);
    }

    @Bean
    Task<Void> undoImport(UndoRun run) {
        return Tasks.oneTime(UNDO).execute((task, context) -> run.undo(id(task)));
    }

    @Bean
    Task<Void> storeImport(ImportRun run, TableStatistics statistics) {
        return Tasks.oneTime(STORE).execute((task, context) -> {
            if (run.store(id(task))) statistics.refresh();
        });
    }

    @Bean
    Task<Void> deleteOldImports(ImportRun run) {
        return Tasks.recurring("imports-delete-old", Schedules.daily(LocalTime.of(3, 30)))
                .execute((task, context) -> run.deleteOld());
    }
}

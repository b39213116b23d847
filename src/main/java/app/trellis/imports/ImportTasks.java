package app.trellis.imports;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to imports while nobody waits. The tasks live in the database: when a copy dies, another goes on. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {

    /** One for each confirmed import, called by its id. */
    static final TaskDescriptor<Void> STORE = TaskDescriptor.of("imports-store");

    /** One for each import that is to be undone, called by its id. */
    static final TaskDescriptor<Void> UNDO = TaskDescriptor.of("imports-undo");

    @Bean
    Task<Void> undoImport(UndoRun run) {
        return Tasks.oneTime(UNDO).execute((task, context) -> run.undo(UUID.fromString(task.getId())));
    }

    @Bean
    Task<Void> storeImport(ImportRun run, TableStatistics statistics) {
        return Tasks.oneTime(STORE).execute((task, context) -> {
            run.store(UUID.fromString(task.getId()));
            statistics.refresh();
        });
    }

    @Bean
    Task<Void> deleteOldImports(ImportRun run) {
        return Tasks.recurring("imports-delete-old", Schedules.daily(LocalTime.of(3, 30)))
                .execute((task, context) -> run.deleteOld());
    }
}

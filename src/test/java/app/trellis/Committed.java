package app.trellis;

import app.trellis.company.CompanyFixtures;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks page tests that store for good, so that several threads or requests see it. Afterwards all tables are emptied,
 * since the other page tests share the database.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@ExtendWith(Committed.EmptyTables.class)
public @interface Committed {

    class EmptyTables implements AfterEachCallback {

        private static final int ATTEMPTS = 5;

        @Override
        public void afterEach(ExtensionContext context) {
            emptyTables(SpringExtension.getApplicationContext(context));
        }

        /** Again, where a listener or a job that still runs holds one table and wants another. */
        public static void emptyTables(ApplicationContext application) {
            for (var attempt = 1; ; attempt++)
                try {
                    empty(application.getBean(JdbcClient.class));
                    CompanyFixtures.forgetName(application);
                    return;
                } catch (PessimisticLockingFailureException deadlock) {
                    if (attempt == ATTEMPTS) throw deadlock;
                }
        }

        /**
         * Row by row, where TRUNCATE would make the files of eighty tables anew; once nobody writes any more, and as a replica
         * does, for which no trigger and no foreign key looks.
         */
        private static void empty(JdbcClient jdbc) {
            jdbc.sql("""
                            DO $$ DECLARE name regclass; names CONSTANT regclass[] := ARRAY(
                              SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname IN ('public', 'lessons')
                                AND tablename NOT IN ('flyway_schema_history', 'scheduled_tasks', 'list_change', 'writer_seal'));
                            BEGIN
                              SET LOCAL session_replication_role = replica;
                              EXECUTE 'LOCK ' || array_to_string(names, ', ');
                              FOREACH name IN ARRAY names LOOP EXECUTE 'DELETE FROM ' || name; END LOOP;
                            END $$""").update();
            // Which is always there.
            jdbc.sql("INSERT INTO company (id) VALUES (1) ON CONFLICT DO NOTHING")
                    .update();
            // Which no trigger of a row notes.
            jdbc.sql("UPDATE list_change SET changed = pg_current_xact_id()").update();
        }
    }
}

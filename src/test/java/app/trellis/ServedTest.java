package app.trellis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of what travels, asked of the port of the application. After the tests of a class all tables are emptied, since the
 * page tests share the database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeApplication
@ExtendWith(ServedTest.EmptyTables.class)
@Tag("page")
public @interface ServedTest {

    class EmptyTables implements AfterAllCallback {

        @Override
        public void afterAll(ExtensionContext context) {
            Committed.EmptyTables.emptyTables(SpringExtension.getApplicationContext(context));
        }
    }
}

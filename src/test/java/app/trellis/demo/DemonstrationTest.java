package app.trellis.demo;

import app.trellis.HarborPointCopy;
import app.trellis.TestDatabase;
import app.trellis.signin.QuickPasswords;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of the demonstration company, told into a database of its own; all such tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@Import({
    TestDatabase.class,
    QuickPasswords.class,
    HarborPointCopy.Taken.class,
    HarborPoint.class,
    HarborPointCopy.Kept.class
})
@Tag("page")
@interface DemonstrationTest {}

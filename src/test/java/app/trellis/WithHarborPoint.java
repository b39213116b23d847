package app.trellis;

import app.trellis.demo.HarborPoint;
import app.trellis.signin.QuickPasswords;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** Gives the application of a test a database of its own, with Harbor Point as the demonstration fills it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({
    TestDatabase.class,
    QuickPasswords.class,
    HarborPointCopy.Taken.class,
    HarborPoint.class,
    HarborPointCopy.Kept.class
})
public @interface WithHarborPoint {}

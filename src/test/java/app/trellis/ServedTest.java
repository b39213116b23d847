package app.trellis;

import app.trellis.people.Firm;
import app.trellis.signin.QuickPasswords;
import app.trellis.signin.SetUp;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of what travels: the whole application at a port of its own, behind a proxy on the same machine that it
 * believes. All such tests share one application; what they store they take away again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.forward-headers-strategy=native")
@Import({TestDatabase.class, QuickPasswords.class, Firm.class, SetUp.class})
@Tag("page")
public @interface ServedTest {}

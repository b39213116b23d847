package app.trellis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test of a journey: a real browser, the whole application, and Harbor Point as the demonstration fills it. Test
 * methods take a {@link Visit}, a browser that nobody used before. All journeys share one application and one company:
 * look for what is yours, and change what no other journey looks for. The application reads from a replica, which is its
 * database by another name. Without a browser they are reported as skipped; with
 * {@code -Dtrellis.browser.required=true} that is a failure.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "trellis.replica.url=${trellis.test.database:}?ApplicationName=replica")
@WithHarborPoint
@ExtendWith(VisitExtension.class)
@Tag("browser")
public @interface Journey {}

package app.trellis;

import app.trellis.imports.ImportSteps;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.Firm;
import app.trellis.signin.QuickPasswords;
import app.trellis.signin.SetUp;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of pages: the whole application without a browser, as a named person, on a real PostgreSQL. A rule is tested
 * by itself first, without any of these annotations; a page test is for what only a page can show. What a test stores
 * is rolled back. All page tests share one application context: keep them free of mocks and properties.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.jpa.hibernate.ddl-auto=validate",
            // A crowd waits for its turn, however slow the machine; faults try the answer after 2 s.
            "spring.datasource.hikari.connection-timeout=20000"
        })
// Each answer would be written out whole, to be shown if its test fails.
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({
    TestDatabase.class,
    QuickPasswords.class,
    Firm.class,
    OpeningFixtures.class,
    SetUp.class,
    ImportSteps.class,
    Statements.Listening.class
})
@Transactional
@Tag("page")
public @interface PageTest {}

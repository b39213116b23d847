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
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/**
 * The one application that tests of pages and of what travels share, since each takes seconds to start: at a port of its
 * own, behind a proxy on the same machine that it believes, on a real PostgreSQL.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.forward-headers-strategy=native",
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
@interface WholeApplication {}

package app.trellis.signin;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends the first run, so that page tests see a Trellis that is in use although its database has no accounts. */
@TestComponent
public class SetUp {

    private final JdbcClient jdbc;

    SetUp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Order
    @EventListener(ApplicationReadyEvent.class)
    void isOver() {
        jdbc.sql("DELETE FROM setup_token").update();
    }
}

package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import app.trellis.PageTest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a reader is told when something failed: the page that the server shows after the failure itself. */
@PageTest
class ErrorPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "400, That didn’t work",
        "403, You don’t have access to this",
        "404, Page not found",
        "405, You can’t do that here",
        "409, This has changed since you opened it",
        "413, That’s too big",
        "415, That didn’t work",
        "429, Slow down a little",
        "500, Something went wrong",
        "502, Something went wrong",
        "503, Trellis will be right back"
    })
    void eachFailureIsToldInPlainWordsWithAWayOn(int status, String title) {
        assertThat(failed(status, null))
                .hasStatus(status)
                .bodyText()
                .contains(title, "Back to Home")
                .contains("<title>" + title, "<h1>" + title);
    }

    @Test
    void browserFindsAnIconWhereNoPageNamesOne() {
        assertThat(mvc.get().uri("/favicon.ico").with(anonymous()))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=86400");
    }

    @Test
    void formOfAnotherSessionIsNotToldAsAMatterOfRoles() {
        assertThat(mvc.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                        .requestAttr(WebAttributes.ACCESS_DENIED_403, new MissingCsrfTokenException("x"))
                        .with(request -> {
                            request.setDispatcherType(DispatcherType.ERROR);
                            return request;
                        }))
                .hasStatus(403)
                .bodyText()
                .contains("That page was out of date", "Nothing was saved")
                .doesNotContain("role doesn’t");
    }

    @Test
    void nothingOfTheExceptionIsTold() {
        var exception = new IllegalStateException(
                "secret of app.trellis.people.Person", new SQLException("SELECT password_hash FROM account", "42703"));
        assertThat(failed(500, exception))
                .hasStatus(500)
                .bodyText()
                .doesNotContain("secret", "app.trellis", "SELECT", "Exception", "\tat ");
    }

    @Test
    void databaseThatIsAwayIsToldWithTheTimeToComeBack() {
        for (var cause : new Exception[] {
            new DataAccessResourceFailureException("no connection"),
            new IllegalStateException(new SQLTransientConnectionException("pool is empty")),
            new IllegalStateException(new SQLException("terminating connection", "57P01")),
            new IllegalStateException(new SQLException("canceling statement due to statement timeout", "57014")),
            new IllegalStateException(new SQLException("no space left on device", "53100")),
            new IllegalStateException(new SQLException("deadlock detected", "40P01")),
            new JpaSystemException(new TransactionException("no rollback", new SQLException("Connection is closed")))
        }) assertThat(failed(500, cause)).hasStatus(503).containsHeader("Retry-After");
    }

    @Test
    void uploadThatFindsNoSpaceOnTheDiskIsNotTheReadersFault() {
        var full = new IllegalStateException(new IOException("Processing failed. No space left on device"));
        assertThat(failed(400, full)).hasStatus(503).containsHeader("Retry-After");
        assertThat(failed(400, new IllegalStateException(new IOException("Stream ended unexpectedly"))))
                .hasStatus(400);
    }

    private MvcTestResult failed(int status, Exception exception) {
        return mvc.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    if (exception != null) request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, exception);
                    return request;
                })
                .with(anonymous())
                .exchange();
    }
}

package app.trellis.unsent;

import app.trellis.forms.Labels;
import app.trellis.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms that a person sent after the session had ended. Nobody else ever sees them, and nothing of them is done until
 * the person has signed in and sends them. They lie in the schema of lessons, as a lesson may be among them. A form with a
 * password or another secret is never kept, nor is a file.
 */
@Component
@Transactional
public class UnsentForms {

    /** The field by which a form that is sent again says which one it was. */
    static final String SENT_AGAIN = "_unsent";

    /** Fields of forms that nobody is to find with their writer. */
    private static final Set<String> SECRET = Set.of("password", "secret");

    static final Duration KEPT = Duration.ofDays(7);

    private static final int MOST_OF_ONE_PERSON = 5;

    /** More than the texts of any form together, which would be refused. */
    private static final int LONGEST = 100_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ObjectProvider<RequestMappingHandlerMapping> pages;
    private final Clock clock;

    UnsentForms(
            JdbcClient jdbc,
            JsonMapper json,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Keeps the form of this request, if somebody wrote a text in it. {@code writer} is to be proved: for whom the form's
     * page was made. Of several, the last few are kept, for a week.
     *
     * @param page the address of the page that it was written on; empty if unknown
     * @return whether it is kept
     */
    public boolean keep(PersonId writer, HttpServletRequest request, String page) {
        var handler = handlerOf(request);
        if (handler.isEmpty()) return false;
        var fields = SentFields.of(request, handler.get());
        var length = fields.stream().mapToInt(field -> field.value().length()).sum();
        var isWritten = fields.stream().anyMatch(UnsentForm.Field::written);
        var hasSecret = fields.stream().anyMatch(field -> SECRET.contains(field.name()));
        if (!isWritten || hasSecret || length > LONGEST) return false;
        sentAgain(request).ifPresent(older -> discard(writer, older));
        jdbc.sql("""
                INSERT INTO lessons.unsent_form (id, person_id, address, page, feature, fields, kept_at)
                VALUES (:id, :person, :address, :page, :feature, :fields, :now)
                ON CONFLICT (person_id, md5(address || fields)) DO UPDATE SET kept_at = :now
                """)
                .param("id", UUID.randomUUID())
                .param("person", writer.value())
                .param(
                        "address",
                        request.getRequestURI()
                                .substring(request.getContextPath().length()))
                .param("page", page)
                .param("feature", labelsOf(handler.get()))
                .param("fields", json.writeValueAsString(fields))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                DELETE FROM lessons.unsent_form WHERE id IN (
                  SELECT id FROM lessons.unsent_form WHERE person_id = ? ORDER BY kept_at DESC OFFSET ?)
                """).params(writer.value(), MOST_OF_ONE_PERSON).update();
        return true;
    }

    /** Whether something of this person waits to be sent. */
    @Transactional(readOnly = true)
    public boolean hasAny(PersonId writer) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM lessons.unsent_form WHERE person_id = ? AND kept_at > ?)")
                .params(writer.value(), oldest())
                .query(Boolean.class)
                .single();
    }

    /** The last one first. */
    @Transactional(readOnly = true)
    List<UnsentForm> of(PersonId writer) {
        return jdbc.sql("""
                SELECT id, address, page, feature, fields, kept_at FROM lessons.unsent_form
                WHERE person_id = ? AND kept_at > ? ORDER BY kept_at DESC
                """)
                .params(writer.value(), oldest())
                .query((row, number) -> new UnsentForm(
                        row.getObject("id", UUID.class),
                        row.getString("address"),
                        row.getString("page"),
                        row.getString("feature"),
                        Arrays.asList(json.readValue(row.getString("fields"), UnsentForm.Field[].class)),
                        row.getTimestamp("kept_at").toInstant()))
                .list();
    }

    void discard(PersonId writer, UUID id) {
        jdbc.sql("DELETE FROM lessons.unsent_form WHERE person_id = ? AND id = ?")
                .params(writer.value(), id)
                .update();
    }

    void forgetOld() {
        jdbc.sql("DELETE FROM lessons.unsent_form WHERE kept_at <= ?")
                .param(oldest())
                .update();
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }

    /** Which one this request sends again. */
    static Optional<UUID> sentAgain(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter(SENT_AGAIN)).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Optional<HandlerMethod> handlerOf(HttpServletRequest request) {
        try {
            var chain = pages.getObject().getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method
                    ? Optional.of(method)
                    : Optional.empty();
        } catch (Exception pageThatTakesOtherRequests) {
            return Optional.empty();
        }
    }

    private static String labelsOf(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterType().getAnnotation(Labels.class))
                .filter(Objects::nonNull)
                .map(Labels::value)
                .findFirst()
                .orElse("");
    }
}

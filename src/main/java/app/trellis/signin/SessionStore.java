package app.trellis.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Spring Session's sessions at the price that every page can pay: read by one statement without a transaction around it,
 * and written only where something changed. That a session was used is written at most once a minute; it may so end a
 * minute early, of eight hours.
 */
@Component
@Primary
@EnableJdbcHttpSession
class SessionStore<S extends Session> implements SessionRepository<SessionStore.Tracked<S>> {

    /**
     * Two requests of one session may end at the same moment, in two tabs or by a second click: what both of them add is
     * stored as the later one has it, and what is added to a session that has ended meanwhile is not stored at all.
     */
    private static final String ADD_ATTRIBUTE = """
            INSERT INTO %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            SELECT s.primary_id, new.name, new.bytes
            FROM (SELECT ?::char(36), ?::text, ?::bytea) AS new (primary_id, name, bytes)
            JOIN %TABLE_NAME% s ON s.primary_id = new.primary_id
            FOR KEY SHARE OF s
            ON CONFLICT (session_primary_id, attribute_name) DO UPDATE SET attribute_bytes = excluded.attribute_bytes
            """;

    private final SessionRepository<S> stored;
    private final TransactionOperations transactions;

    @SuppressWarnings("unchecked") // Spring Session hides the type of its sessions.
    SessionStore(
            JdbcIndexedSessionRepository stored,
            PlatformTransactionManager transactions,
            @Value("${spring.session.timeout}") Duration timeout) {
        stored.setDefaultMaxInactiveInterval(timeout);
        stored.setCreateSessionAttributeQuery(ADD_ATTRIBUTE);
        this.stored = (SessionRepository<S>) (SessionRepository<?>) stored;
        var alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transactions = alone;
    }

    /** Spring Session would begin one for each reading too. No candidate for anybody else, who wants real ones. */
    @Bean(defaultCandidate = false)
    static TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Override
    public Tracked<S> createSession() {
        return new Tracked<>(stored.createSession(), true);
    }

    @Override
    public @Nullable Tracked<S> findById(String id) {
        var found = stored.findById(id);
        return found == null ? null : new Tracked<>(found, false);
    }

    @Override
    public void save(Tracked<S> session) {
        if (!session.changed) return;
        transactions.executeWithoutResult(status -> stored.save(session.stored));
        session.changed = false;
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    /** A session that knows whether it has to be written. */
    static class Tracked<S extends Session> implements Session {

        private static final Duration USE_IS_WRITTEN_AFTER = Duration.ofMinutes(1);

        private final S stored;
        private boolean changed;

        private Tracked(S stored, boolean isNew) {
            this.stored = stored;
            this.changed = isNew;
        }

        @Override
        public void setLastAccessedTime(Instant at) {
            if (!changed && at.isBefore(stored.getLastAccessedTime().plus(USE_IS_WRITTEN_AFTER))) return;
            stored.setLastAccessedTime(at);
            changed = true;
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return stored.changeSessionId();
        }

        @Override
        public void setAttribute(String name, Object value) {
            stored.setAttribute(name, value);
            changed = true;
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
            changed = true;
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
            changed = true;
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}

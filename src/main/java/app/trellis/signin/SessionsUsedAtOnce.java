package app.trellis.signin;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Lets two requests of one session end at the same moment, in two tabs or by a second click: what both of them add is
 * stored as the later one has it, and what is added to a session that has ended meanwhile is not stored at all. Spring
 * Session's own customizer for PostgreSQL knows the first case alone.
 */
@Component
class SessionsUsedAtOnce implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setCreateSessionAttributeQuery("""
                INSERT INTO %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
                SELECT s.primary_id, new.name, new.bytes
                FROM (SELECT ?::char(36), ?::text, ?::bytea) AS new (primary_id, name, bytes)
                JOIN %TABLE_NAME% s ON s.primary_id = new.primary_id
                FOR KEY SHARE OF s
                ON CONFLICT (session_primary_id, attribute_name) DO UPDATE SET attribute_bytes = excluded.attribute_bytes
                """);
    }
}

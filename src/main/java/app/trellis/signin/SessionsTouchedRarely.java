package app.trellis.signin;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Writes that a session was used at most once a minute, instead of a row and a wait for the disk at every page. A session
 * may so end a minute early, of eight hours.
 */
@Component
class SessionsTouchedRarely implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setUpdateSessionQuery("""
                UPDATE %TABLE_NAME% s SET session_id = new.session_id, last_access_time = new.last_access_time,
                  max_inactive_interval = new.max_inactive_interval, expiry_time = new.expiry_time,
                  principal_name = new.principal_name
                FROM (SELECT ?::text, ?::bigint, ?::int, ?::bigint, ?::text, ?::text) AS new
                  (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
                WHERE s.primary_id = new.primary_id AND (new.last_access_time >= s.last_access_time + 60000
                  OR (s.session_id, s.max_inactive_interval, s.principal_name)
                    IS DISTINCT FROM (new.session_id::char(36), new.max_inactive_interval, new.principal_name))
                """);
    }
}

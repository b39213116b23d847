package app.trellis.jobs;

import app.trellis.lists.ListQuery;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.RecordRows;
import app.trellis.lists.SearchResult;
import app.trellis.lists.WordSearch;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads jobs for the pages. */
@Component
@Transactional(readOnly = true)
class JobLists {

    /** Each job that people have, and how many: their titles are looked up once each. */
    private static final String HELD = """
            SELECT job_profile_of(p.title) AS job, sum(p.people) AS people FROM (
              SELECT min(job_title) AS title, count(*) AS people FROM person
              WHERE kind = 'EMPLOYEE' AND left_on IS NULL GROUP BY text_key(job_title)) p
            GROUP BY 1""";

    private static final String ROWS = """
            SELECT j.id, j.title, next.title AS next, coalesce(held.people, 0)::bigint AS people,
              (SELECT count(*) FROM job_profile_skill s WHERE s.job_profile_id = j.id) AS skills
            FROM %s LEFT JOIN job_profile next ON next.id = j.next_id LEFT JOIN (""" + HELD + ") held ON held.job = j.id";

    private static final WordSearch WORDS = new WordSearch("j.search", "plain(j.title)");

    private final ListReader lists;
    private final JdbcClient jdbc;

    JobLists(ListReader lists, JdbcClient jdbc) {
        this.lists = lists;
        this.jdbc = jdbc;
    }

    SearchResult<JobProfileRow> find(ListQuery query, Pageable page) {
        return lists.search(
                query,
                WORDS,
                (conditions, relevance) -> new ListStatement(
                        "job_profile j", conditions, relevance, "relevance DESC, j.title, j.id", ROWS),
                page,
                new RecordRows<>(JobProfileRow.class));
    }

    /** Titles that people have and no profile says what they ask, the commonest first. */
    List<MissingProfile> missing(int most) {
        return jdbc.sql("""
                        SELECT min(split_part(p.title, ',', 1)) AS title, sum(p.people)::bigint AS people FROM (
                          SELECT min(job_title) AS title, count(*) AS people FROM person
                          WHERE kind = 'EMPLOYEE' AND left_on IS NULL GROUP BY text_key(job_title)) p
                        WHERE job_profile_of(p.title) IS NULL
                        GROUP BY text_key(split_part(p.title, ',', 1)) ORDER BY people DESC, title LIMIT :most
                        """).param("most", most).query(MissingProfile.class).list();
    }

    /** A job title without a profile, and how many people have it. */
    record MissingProfile(String title, long people) {}
}

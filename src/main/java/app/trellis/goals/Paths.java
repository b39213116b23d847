package app.trellis.goals;

import app.trellis.jobs.JobProfileCard;
import app.trellis.jobs.JobProfileId;
import app.trellis.jobs.Jobs;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where one can go from a job: where others went, or else what the firm intends. A move is told only where at least
 * {@value #ENOUGH} people made it, so that it tells of nobody.
 */
@Component
@Transactional(readOnly = true)
class Paths {

    static final int ENOUGH = 5;

    private static final int MOST = 10;

    /** Titles stand for one job where they have one profile, and else where they begin alike before the comma. */
    private static final String MOVES = """
            WITH job AS (
              SELECT job_title, coalesce(job_profile_of(job_title)::text, text_key(split_part(job_title, ',', 1))) AS job
              FROM (SELECT job_title FROM person_role UNION SELECT :title) titles),
            held AS (
              SELECT r.person_id, r.job_title, j.job,
                lag(j.job) OVER (PARTITION BY r.person_id ORDER BY r.started_on, r.ended_on NULLS LAST) AS before
              FROM person_role r JOIN job j USING (job_title))
            SELECT min(split_part(h.job_title, ',', 1)) AS title, job_profile_of(min(h.job_title)) AS profile,
              count(DISTINCT h.person_id) AS people
            FROM held h
            WHERE h.before = (SELECT job FROM job WHERE job_title = :title LIMIT 1) AND h.job <> h.before
            GROUP BY h.job HAVING count(DISTINCT h.person_id) >= :enough
            ORDER BY people DESC, title LIMIT :most""";

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Gaps gaps;
    private final Staff staff;

    Paths(JdbcClient jdbc, Jobs jobs, Gaps gaps, Staff staff) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.gaps = gaps;
        this.staff = staff;
    }

    /** From the job that this person has, for this person's own eyes. */
    CareerPaths of(PersonId me) {
        var title = staff.card(me).orElseThrow().jobTitle();
        var all = jobs.all().stream().collect(Collectors.toMap(JobProfileCard::id, Function.identity()));
        var moves = moves(title);
        var steps = moves.isEmpty()
                ? ladder(jobs.titled(title).orElse(null), all).stream()
                        .map(job -> new Move(job.title(), job.id().value(), 0))
                        .toList()
                : moves;
        var gap = gaps.of(me);
        return new CareerPaths(
                title,
                !moves.isEmpty(),
                steps.stream()
                        .map(move -> {
                            var job = move.profile() == null ? null : all.get(new JobProfileId(move.profile()));
                            return new CareerPaths.Step(
                                    job == null ? move.title() : job.title(),
                                    job == null ? null : job.id(),
                                    move.people(),
                                    job == null ? List.of() : gap.apply(job.asks()));
                        })
                        .toList());
    }

    private List<Move> moves(String title) {
        return jdbc.sql(MOVES)
                .param("title", title)
                .param("enough", ENOUGH)
                .param("most", MOST)
                .query(Move.class)
                .list();
    }

    /** The steps that the firm intends, the next first. */
    private static List<JobProfileCard> ladder(@Nullable JobProfileCard from, Map<JobProfileId, JobProfileCard> all) {
        var steps = new ArrayList<JobProfileCard>();
        for (var step = next(from, all); step != null && !steps.contains(step); step = next(step, all)) steps.add(step);
        return steps;
    }

    private static @Nullable JobProfileCard next(@Nullable JobProfileCard job, Map<JobProfileId, JobProfileCard> all) {
        return job == null || job.next() == null ? null : all.get(job.next());
    }

    record Move(String title, @Nullable UUID profile, long people) {}
}

package app.trellis.demo;

import static java.util.stream.Collectors.groupingBy;

import app.trellis.demo.ApplicationsScript.Application;
import app.trellis.demo.ApplicationsScript.Talk;
import app.trellis.hiring.ApplicationBackfill;
import app.trellis.hiring.InterviewDetails;
import app.trellis.jobs.JobProfileCard;
import app.trellis.jobs.JobProfileId;
import app.trellis.jobs.Jobs;
import app.trellis.openings.OpeningBackfill;
import app.trellis.openings.OpeningDetails;
import app.trellis.openings.OpeningId;
import app.trellis.people.Staff;
import app.trellis.skills.SkillBackfill;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts the openings and takes each application through its steps, by the rules of the hiring pipeline. */
class OpeningsStory {

    /** Who writes and posts the openings. */
    private static final String HR = "Hana Kimura";

    private final OpeningBackfill openings;
    private final ApplicationBackfill applications;
    private final SkillBackfill skills;
    private final Jobs jobs;
    private final Staff staff;

    OpeningsStory(
            OpeningBackfill openings, ApplicationBackfill applications, SkillBackfill skills, Jobs jobs, Staff staff) {
        this.openings = openings;
        this.applications = applications;
        this.skills = skills;
        this.jobs = jobs;
        this.staff = staff;
    }

    void tell(Cast cast, Today today) {
        var sent = ApplicationsScript.read().applications().stream().collect(groupingBy(Application::opening));
        for (var script : OpeningScript.readAll()) {
            var opening = post(script, cast, today);
            for (var application : sent.getOrDefault(script.name(), List.of())) {
                apply(opening, application, cast, today);
            }
            var closed = script.facts().closed();
            if (closed != null) openings.close(opening, cast.named(HR), today.at(closed));
        }
    }

    private OpeningId post(OpeningScript script, Cast cast, Today today) {
        var facts = script.facts();
        var opening = openings.draft(
                facts.reference(), details(script, cast, today), cast.named(HR), today.at(facts.drafted()));
        var published = facts.published();
        if (published != null) openings.publish(opening, cast.named(HR), today.at(published));
        return opening;
    }

    private OpeningDetails details(OpeningScript script, Cast cast, Today today) {
        var facts = script.facts();
        return new OpeningDetails(
                facts.title(),
                staff.departmentNamed(facts.department()),
                facts.location(),
                facts.workplace(),
                facts.type(),
                facts.positions(),
                facts.pay(),
                script.description(),
                script.requirements(),
                skills.asked(facts.asks()),
                job(facts.job()),
                facts.closes() == null ? null : today.in(facts.closes()),
                cast.named(facts.manager()),
                facts.audience());
    }

    private @Nullable JobProfileId job(@Nullable String title) {
        return title == null ? null : jobs.titled(title).map(JobProfileCard::id).orElseThrow();
    }

    private void apply(OpeningId opening, Application script, Cast cast, Today today) {
        var applicant = cast.named(script.applicant());
        var application = applications.apply(opening, applicant, script.motivation(), today.at(script.sent()));
        for (var step : script.steps()) {
            var at = today.at(step.at());
            if (step.by() == null) applications.withdraw(application, at);
            else applications.move(application, step.to(), cast.named(step.by()), at, step.note(), step.shown());
        }
        var talk = script.interview();
        if (talk != null)
            applications.planInterview(
                    application, details(talk, today), cast.named(talk.by()), today.at(talk.planned()));
    }

    private static InterviewDetails details(Talk talk, Today today) {
        var starts = today.date()
                .plusDays(talk.day())
                .atTime(talk.at())
                .atZone(talk.zone())
                .toInstant();
        var ends = starts.plus(Duration.ofMinutes(talk.minutes()));
        return new InterviewDetails(starts, ends, talk.zone().getId(), talk.place(), talk.note());
    }
}

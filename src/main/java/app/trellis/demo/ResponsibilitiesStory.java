package app.trellis.demo;

import app.trellis.demo.ResponsibilitiesScript.Asked;
import app.trellis.demo.ResponsibilitiesScript.Carried;
import app.trellis.demo.ResponsibilitiesScript.CheckIn;
import app.trellis.people.PersonId;
import app.trellis.responsibilities.ResponsibilityBackfill;
import app.trellis.responsibilities.ResponsibilityDetails;
import app.trellis.responsibilities.ResponsibilityId;
import app.trellis.skills.SkillBackfill;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/** Posts what there is to take on, and lets people volunteer, carry it and look back. */
class ResponsibilitiesStory {

    private final ResponsibilityBackfill responsibilities;
    private final SkillBackfill skills;

    ResponsibilitiesStory(ResponsibilityBackfill responsibilities, SkillBackfill skills) {
        this.responsibilities = responsibilities;
        this.skills = skills;
    }

    void tell(Cast cast, Today today) {
        for (var script : ResponsibilitiesScript.read().responsibilities()) tell(script, cast, today);
    }

    private void tell(Asked script, Cast cast, Today today) {
        var owner = cast.named(script.owner());
        var posted = script.posted();
        var drafted = posted == null ? new Moment(1, LocalTime.NOON) : posted;
        var id = responsibilities.draft(details(script, owner, today), owner, today.at(drafted));
        if (posted == null) return;
        responsibilities.publish(id, owner, today.at(posted));
        for (var one : script.volunteers())
            responsibilities.volunteer(id, cast.named(one.who()), one.words(), today.at(one.at()));
        for (var one : script.offers())
            responsibilities.offer(
                    id, cast.named(one.to()), one.why(), "", today.date().plusDays(one.answer()), today.at(one.at()));
        for (var one : script.carried()) responsibilities.takeOn(id, cast.named(one.who()), today.at(one.at()));
        if (script.started() != null) responsibilities.start(id, owner, today.at(script.started()));
        for (var one : script.checkIns()) checkIn(id, one, cast, today);
        if (script.ended() == null) return;
        var ended = today.at(script.ended());
        responsibilities.end(id, owner, ended);
        for (var one : script.carried()) lookBack(id, one, cast, ended);
    }

    private void checkIn(ResponsibilityId id, CheckIn script, Cast cast, Today today) {
        var holder = cast.named(script.holder());
        responsibilities.checkIn(
                id, holder, cast.named(script.by()), script.text(), script.hours(), today.at(script.at()));
    }

    /** Some days after the end. */
    private void lookBack(ResponsibilityId id, Carried script, Cast cast, Instant ended) {
        var person = cast.named(script.who());
        if (!script.learned().isEmpty())
            responsibilities.learn(id, person, script.learned(), ended.plus(Duration.ofDays(1)));
        if (!script.thanks().isEmpty())
            responsibilities.thank(id, person, script.thanks(), ended.plus(Duration.ofHours(20)));
    }

    private ResponsibilityDetails details(Asked script, PersonId owner, Today today) {
        return new ResponsibilityDetails(
                script.title(),
                script.purpose(),
                script.description(),
                script.hours(),
                today.date().plusDays(script.from()),
                today.date().plusDays(script.until()),
                script.seats(),
                skills.asked(script.needs()),
                skills.asked(script.teaches()),
                owner,
                null);
    }
}

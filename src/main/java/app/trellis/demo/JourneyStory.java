package app.trellis.demo;

import app.trellis.demo.JourneyScript.Journey;
import app.trellis.journey.JourneyBackfill;

/** Lets people write on their journeys, and decide what these show. */
class JourneyStory {

    private final JourneyBackfill journeys;

    JourneyStory(JourneyBackfill journeys) {
        this.journeys = journeys;
    }

    void tell(Cast cast, Today today) {
        for (var script : JourneyScript.read().journeys()) tell(script, cast, today);
    }

    private void tell(Journey script, Cast cast, Today today) {
        var owner = cast.named(script.of());
        for (var job : script.earlier())
            journeys.earlier(
                    owner,
                    job.title(),
                    job.company(),
                    today.before(job.from()),
                    today.before(job.until()),
                    job.words());
        for (var note : script.notes()) journeys.note(owner, note.title(), today.before(note.ago()), note.words());
        for (var title : script.keep()) journeys.add(owner, title, false);
        for (var title : script.show()) journeys.add(owner, title, true);
        var link = script.link();
        if (link != null) journeys.share(owner, link.name(), link.shows(), today.in(link.until()));
    }
}

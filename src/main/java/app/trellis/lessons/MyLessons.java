package app.trellis.lessons;

import app.trellis.journey.MyData;
import org.springframework.stereotype.Component;

/** What somebody learned. */
@Component
class MyLessons implements MyData {

    @Override
    public String name() {
        return "lessons";
    }

    @Override
    public String sql() {
        return """
                SELECT l.kind, l.saw, l.made_sense, l.surprised, l.helped, l.action, l.try_by, l.draft, l.created_at
                FROM lessons.lesson l WHERE l.owner_id = :person ORDER BY l.created_at""";
    }
}

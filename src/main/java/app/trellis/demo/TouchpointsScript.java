package app.trellis.demo;

import app.trellis.clients.TouchpointLevel;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the firm and its clients meet; {@code touchpoints.yaml}. Days count from today. */
record TouchpointsScript(List<Touchpoint> touchpoints, List<Calibration> calibrations) {

    /** @param planned how many days ago; for those that are over, a fortnight before */
    record Touchpoint(
            String account,
            TouchpointLevel level,
            int day,
            LocalTime time,
            @DefaultValue("14") int planned,
            String place,
            List<String> people,
            @DefaultValue List<String> agenda,
            @DefaultValue List<String> carried,
            @DefaultValue("") String minutes,
            @DefaultValue("") String sideNote,
            @DefaultValue List<Point> points,
            @DefaultValue List<Decision> decisions,
            @DefaultValue List<Action> actions) {}

    record Point(String by, int daysAgo, String text) {}

    /** @param decider by name; null where both sides decide together */
    record Decision(
            String what, @Nullable String decider, @Nullable Integer by) {}

    record Action(
            String what, String owner, int due, @Nullable Integer done) {}

    record Calibration(
            String account,
            String lead,
            String contact,
            int day,
            List<String> cases,
            List<Answer> answers,
            @DefaultValue("") String agreement) {}

    /** @param say the sentence for each case */
    record Answer(String by, List<String> say, List<String> why) {}

    static TouchpointsScript read() {
        return Script.read("touchpoints.yaml", TouchpointsScript.class);
    }
}

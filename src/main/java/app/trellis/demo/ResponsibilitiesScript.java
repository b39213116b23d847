package app.trellis.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/** What people take on beside their job; {@code responsibilities.yaml}. */
record ResponsibilitiesScript(List<Asked> responsibilities) {

    /**
     * @param from counted from today; negative in the past
     * @param posted never for a draft
     * @param needs skills and levels, such as {@code SQL 2}; "nice" behind them for what is only nice to have
     */
    record Asked(
            String title,
            String owner,
            int hours,
            int from,
            int until,
            int seats,
            @Nullable Moment posted,
            @Nullable Moment started,
            @Nullable Moment ended,
            String purpose,
            @DefaultValue("") String description,
            @DefaultValue List<String> needs,
            @DefaultValue List<String> teaches,
            @DefaultValue List<Volunteering> volunteers,
            @DefaultValue List<Offered> offers,
            @DefaultValue List<Carried> carried,
            @DefaultValue List<CheckIn> checkIns) {}

    record Volunteering(String who, Moment at, String words) {}

    /** @param answer by when, counted from today */
    record Offered(String to, Moment at, int answer, String why) {}

    /** @param learned what they wrote at the end, and {@code thanks} what the owner did; empty for nothing yet */
    record Carried(
            String who,
            Moment at,
            @DefaultValue("") String learned,
            @DefaultValue("") String thanks) {}

    record CheckIn(
            @Name("with") String holder,
            String by,
            Moment at,
            @Nullable Integer hours,
            String text) {}

    static ResponsibilitiesScript read() {
        return Script.read("responsibilities.yaml", ResponsibilitiesScript.class);
    }
}

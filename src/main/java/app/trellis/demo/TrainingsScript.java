package app.trellis.demo;

import app.trellis.training.ProgramKind;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The trainings and who takes part; {@code trainings.yaml}. */
record TrainingsScript(List<Training> trainings) {

    /**
     * @param teaches skills and the levels that it leads to, such as {@code SQL 2}
     * @param published never for a draft
     * @param done who has done a self-paced one, by name
     * @param begun who is at it
     */
    record Training(
            String reference,
            String title,
            String summary,
            String description,
            ProgramKind kind,
            BigDecimal hours,
            @DefaultValue("English") String language,
            @DefaultValue("Harbor Point Academy") String provider,
            List<String> teaches,
            @Nullable String link,
            Moment drafted,
            @Nullable Moment published,
            @Nullable Moment archived,
            @DefaultValue List<Session> sessions,
            @DefaultValue List<String> done,
            @DefaultValue List<String> begun) {}

    /**
     * @param day counted from today; negative in the past
     * @param deadline how many days before the start people can last enrol
     * @param come who enrols, by name and in this order; who finds no seat waits
     * @param missed who of them was not there
     * @param open whether nobody has ticked yet who was there
     * @param cancelled when it was cancelled, with a message
     */
    record Session(
            int day,
            LocalTime at,
            BigDecimal hours,
            String zone,
            String place,
            String trainer,
            int seats,
            @DefaultValue("0") int deadline,
            @DefaultValue List<String> come,
            @DefaultValue List<String> missed,
            @DefaultValue("false") boolean open,
            @Nullable Moment cancelled,
            @Nullable String message) {}

    static TrainingsScript read() {
        return Script.read("trainings.yaml", TrainingsScript.class);
    }
}

package app.trellis.demo;

import app.trellis.lessons.LessonDetails;
import app.trellis.lessons.LessonKind;
import app.trellis.lessons.Result;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/** What people wrote for themselves; {@code lessons.yaml}. */
record LessonsScript(List<Written> lessons) {

    record Written(
            String owner,
            LessonKind kind,
            Moment at,
            @DefaultValue("") String saw,
            @DefaultValue("") String sense,
            @DefaultValue("") String surprised,
            @DefaultValue("") String helped,
            @DefaultValue("") String action,
            @Name("try") @Nullable Period tryIn,
            @DefaultValue List<String> skills,
            @DefaultValue List<Asked> asks,
            @Nullable Found result) {

        LessonDetails details(LocalDate today) {
            var tryBy = tryIn == null ? null : today.plus(tryIn);
            return new LessonDetails(kind, saw, sense, surprised, helped, action, tryBy);
        }
    }

    /** @param answered null while it waits for an answer */
    record Asked(
            String to,
            Moment at,
            String question,
            @Nullable Moment answered,
            @DefaultValue("") String answer) {}

    record Found(Result found, String word, Moment at) {}

    static LessonsScript read() {
        return Script.read("lessons.yaml", LessonsScript.class);
    }
}

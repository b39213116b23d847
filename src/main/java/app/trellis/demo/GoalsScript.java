package app.trellis.demo;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where people want to go; {@code goals.yaml}. */
record GoalsScript(List<Goal> goals) {

    /**
     * @param job the title of a job; null where {@code words} say it
     * @param with by name, who else sees it
     */
    record Goal(
            String owner,
            @Nullable String job,
            @DefaultValue("") String words,
            @DefaultValue("") String why,
            @Nullable Period due,
            Moment set,
            @DefaultValue List<String> with,
            @DefaultValue List<Step> steps,
            @DefaultValue List<Suggestion> suggestions,
            @DefaultValue List<Comment> comments,
            @Nullable End reached,
            @Nullable End dropped) {}

    /**
     * @param training the reference of the program to which it leads
     * @param skill the label of the skill that it is about
     * @param done how long ago; null for one that is still to be done
     */
    record Step(
            String title,
            @Nullable String training,
            @Nullable String skill,
            @Nullable Period due,
            @Nullable Period done,
            @DefaultValue("") String evidence) {}

    record Suggestion(String by, String title, @Nullable Period due, Moment at) {}

    record Comment(String by, Moment at, String text) {}

    record End(Moment at, String word) {}

    static GoalsScript read() {
        return Script.read("goals.yaml", GoalsScript.class);
    }
}

package app.trellis.demo;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What people say that they can do; {@code expertise.yaml}. */
record ExpertiseScript(List<Person> expertise) {

    record Person(String person, List<Held> skills) {}

    /**
     * @param skill by its label
     * @param hidden whether only the manager sees it
     * @param by who confirmed it
     * @param asked who has yet to say
     */
    record Held(
            String skill,
            int level,
            Moment said,
            @DefaultValue("false") boolean hidden,
            @DefaultValue List<Other> by,
            @DefaultValue List<Other> asked) {}

    record Other(String who, Moment at) {}

    static ExpertiseScript read() {
        return Script.read("expertise.yaml", ExpertiseScript.class);
    }
}

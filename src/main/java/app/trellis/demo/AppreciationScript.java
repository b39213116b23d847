package app.trellis.demo;

import app.trellis.appreciation.Reach;
import app.trellis.appreciation.Reaction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The values of the company, and whom people thanked for living them; {@code appreciation.yaml}. */
record AppreciationScript(List<Value> values, List<Thanked> thanks, List<Reacted> reactions, List<Commented> comments) {

    record Value(String name, String work) {}

    /**
     * @param skill where no value is named
     * @param agreed when those thanked let a client's thanks go further; never for what waits, and for a colleague's
     */
    record Thanked(
            String from,
            List<String> to,
            @Nullable String value,
            @Nullable String skill,
            Moment at,
            @DefaultValue("EVERYBODY") Reach reach,
            @Nullable Moment agreed,
            String text) {}

    /** @param to the place of the thanks in the list, from 1 */
    record Reacted(List<String> who, int to, Reaction kind) {}

    /** @param to the place of the thanks in the list, from 1 */
    record Commented(String who, int to, Moment at, String text) {}

    static AppreciationScript read() {
        return Script.read("appreciation.yaml", AppreciationScript.class);
    }
}

package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;

/** Parts of a page, one after the other: AssertJ's own way takes up to a second for a long page. */
public class InOrder {

    private InOrder() {}

    /** To be used as {@code assertThat(page).satisfies(inOrder("Amara", "Marco"))}. */
    public static Consumer<String> inOrder(String... parts) {
        return text -> {
            var at = 0;
            for (var part : parts) {
                assertThat(text.indexOf(part, at))
                        .as(part + " after what is before it")
                        .isNotNegative();
                at = text.indexOf(part, at) + part.length();
            }
        };
    }
}

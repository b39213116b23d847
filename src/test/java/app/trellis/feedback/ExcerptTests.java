package app.trellis.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTests {

    @Test
    void shortTextStaysWhole() {
        assertThat(Excerpt.of("On Tuesday.")).isEqualTo("On Tuesday.");
        assertThat(Excerpt.of("a".repeat(200))).isEqualTo("a".repeat(200));
    }

    @Test
    void longTextEndsWithAWordAndAnEllipsis() {
        assertThat(Excerpt.of("word ".repeat(39) + "interrupted")).isEqualTo(("word ".repeat(39)).strip() + "…");
        assertThat(Excerpt.of("word ".repeat(40) + "x")).isEqualTo(("word ".repeat(40)).strip() + "…");
        assertThat(Excerpt.of("word, ".repeat(33) + "interrupted")).isEqualTo("word, ".repeat(32) + "word…");
    }

    @Test
    void wordIsCutOnlyWhereThereIsNoOther() {
        assertThat(Excerpt.of("語".repeat(201))).isEqualTo("語".repeat(200) + "…");
        assertThat(Excerpt.of("🌱".repeat(201))).isEqualTo("🌱".repeat(200) + "…");
    }
}

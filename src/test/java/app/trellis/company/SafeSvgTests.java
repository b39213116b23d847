package app.trellis.company;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeSvgTests {

    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 8 8\">%s</svg>";
    private static final String SHAPE = "<rect width=\"8\" height=\"8\"/>";

    @Test
    void whatDrawsStays() {
        var drawing =
                "<title>Harbor</title><style>.a{fill:url(#g)}</style><defs><linearGradient id=\"g\"><stop offset=\"1\""
                        + " stop-color=\"#123\"/></linearGradient></defs><g class=\"a\" transform=\"scale(2)\">" + SHAPE
                        + "<use xlink:href=\"#g\"/></g>";
        assertThat(safe(drawing))
                .contains(
                        "<title>Harbor</title>",
                        ".a{fill:url(#g)}",
                        "stop-color=\"#123\"",
                        "scale(2)",
                        "xlink:href=\"#g\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>hit()</script>",
                "<g onload=\"hit()\" onclick=\"hit()\"/>",
                "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><img src=\"x\" onerror=\"hit()\"/></body></foreignObject>",
                "<a href=\"javascript:hit()\"><text>hit()</text></a>",
                "<use href=\"https://evil.example/hit()\"/>",
                "<image href=\"https://evil.example/hit()\"/>",
                "<style>@import 'https://evil.example/hit()';</style>",
                "<style>.a{fill:url(https://evil.example/hit())}</style>",
                "<g style=\"background:url( 'https://evil.example/hit()')\"/>",
                "<g style=\"background:\\75rl(https://evil.example/hit())\"/>",
                "<animate attributeName=\"href\" to=\"javascript:hit()\"/>",
                "<set attributeName=\"onload\" to=\"hit()\"/>",
                "<handler xmlns=\"http://www.w3.org/2001/xml-events\">hit()</handler>",
                "<!-- hit() -->",
                "<?xml-stylesheet href=\"https://evil.example/hit()\"?>"
            })
    void whatRunsOrFetchesGoes(String part) {
        assertThat(safe(part + SHAPE))
                .contains("<rect")
                .doesNotContain("hit()", "evil.example", "onload", "javascript");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no picture",
                "<svg>",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<svg/>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>",
                "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&b;</text></svg>"
            })
    void whatIsNoSvgIsNone(String file) {
        assertThat(SafeSvg.of(file.getBytes(UTF_8))).isEmpty();
    }

    private static String safe(String content) {
        return new String(SafeSvg.of(SVG.formatted(content).getBytes(UTF_8)).orElseThrow(), UTF_8);
    }
}

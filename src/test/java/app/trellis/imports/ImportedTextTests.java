package app.trellis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportedTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.  First.  2.  Second.  3.  Third.",
                "1. First. 2. Second. 3. Third.",
                "1.\tFirst;\t2.\tSecond; or\t3.\tThird",
                "1) First  2) Second  3) Third",
                "1. First\n2. Second\n3. Third",
                "1.First\n2. Second\n\n3. Third",
                "Duties:    1.  First.  2.  Second.    3.  Third.",
                "<ol><li>First</li><li>Second</li><li><p>Third</p></li></ol>",
                "&lt;ol&gt;&lt;li&gt;First&lt;/li&gt;&lt;li&gt;Second&lt;/li&gt;&lt;li&gt;Third&lt;/li&gt;&lt;/ol&gt;"
            })
    void listKeepsItsNumbers(String text) {
        assertThat(numbers(text)).endsWith("2 Second", "3 Third");
    }

    static Stream<Arguments> numbersOutOfLine() {
        return Stream.of(
                Arguments.of("1. First\n3. Third\n4. Fourth", List.of("1 First", "3 Third", "4 Fourth")),
                Arguments.of("3. Third\n4. Fourth\n4. Again", List.of("3 Third", "4 Fourth", "4 Again")),
                Arguments.of("1. A\n\nwords between them\n\n2. B", List.of("1 A", "2 B")),
                Arguments.of("1. A\n2. B\n\nMore:\n1. C\n2. D", List.of("1 A", "2 B", "1 C", "2 D")),
                Arguments.of("<ol start=\"4\"><li>Four<li value=\"9\">Nine</ol>", List.of("4 Four", "9 Nine")),
                Arguments.of("1. A\n• inside\n• of it\n2. B\n10. Ten\n• in ten", List.of("1 A", "2 B", "10 Ten")));
    }

    @ParameterizedTest
    @MethodSource("numbersOutOfLine")
    void numbersThatAreOutOfLineStay(String text, List<String> numbered) {
        assertThat(numbers(text)).isEqualTo(numbered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Groups of at least 3. Then more.",
                "8:00 AM - 4:00 PM  4:00 PM - 12:00 AM",
                "We were founded in\n2019. It was a good year.",
                "As described in \"1\" above. 2 years of it"
            })
    void numberWithinASentenceBeginsNoList(String text) {
        assertThat(numbers(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "• Plan\n• Build",
                "- Plan\n- Build",
                "-Plan\n-Build",
                "--Plan\n--Build",
                "o Plan\no Build",
                "* Plan\n* Build",
                "\uF0B7 Plan\n\uF0B7 Build",
                "\uF0A7Plan \uF0A7 Build",
                "•Plan •Build",
                "•\tPlan\n•\tBuild",
                "➢ Plan   ➢ Build",
                "· Plan\n· Build",
                "– Plan\n– Build",
                "✓ Plan\n\n✓ Build",
                "<ul><li>Plan</li><li>Build</li></ul>",
                "<ul>\n  <li><p>Plan</p>\n  </li>\n  <li>\n<div>Build</div></li></ul>",
                "<div>• Plan<br>• Build</div>",
                "<p>- Plan</p><p>- Build</p>",
            })
    void bulletsMakeAList(String text) {
        assertThat(ImportedText.markdown(text)).isEqualTo("- Plan\n- Build");
    }

    @Test
    void bulletsOfAnotherKindAreNestedAndComeBack() {
        var nested = "- Plan\n    - Talk\n    - Write\n- Build";
        assertThat(ImportedText.markdown("• Plan\no Talk\no Write\n• Build")).isEqualTo(nested);
        assertThat(ImportedText.markdown("-Plan\n--Talk\n--Write\n-Build")).isEqualTo(nested);
        assertThat(ImportedText.markdown("<ul><li>Plan<ul><li>Talk<li>Write</ul><li>Build</ul>"))
                .isEqualTo(nested);
    }

    @ParameterizedTest
    @ValueSource(strings = {"•", "- ", "• • •", "----", "<p>&nbsp;</p>", "<br/>", "", "\n \n", "<script>x()</script>"})
    void bulletWithoutWordsIsNothing(String text) {
        assertThat(ImportedText.markdown(text)).isEmpty();
    }

    @Test
    void linesOfAnAdvertBecomeHeadingsListsAndParagraphs() {
        assertThat(ImportedText.markdown("""
                        Job Description
                        We look after the claims of two million people, and each of them is somebody who had a bad day.
                        You are the one who picks up.

                        KEY RESPONSIBILITIES:
                        Answer calls and letters
                        Explain what a policy covers
                        Write down what happened

                        Requirements
                        -Patience
                        -Two years on a phone

                        Lisbon
                        Rua Augusta 1""")).isEqualTo("""
                        ## Job Description

                        We look after the claims of two million people, and each of them is somebody who had a bad day.

                        You are the one who picks up.

                        ## KEY RESPONSIBILITIES

                        - Answer calls and letters
                        - Explain what a policy covers
                        - Write down what happened

                        ## Requirements

                        - Patience
                        - Two years on a phone

                        Lisbon
                        Rua Augusta 1""");
    }

    @Test
    void linesThatOnlyEndWhereThePageDidAreJoined() {
        assertThat(ImportedText.markdown("""
                        We look after claims
                        of two million people, and are
                        proud of it.
                        • A bullet that goes
                          on below
                        • Another""")).isEqualTo("""
                        We look after claims of two million people, and are proud of it.

                        - A bullet that goes on below
                        - Another""");
    }

    @Test
    void htmlKeepsHeadingsBoldLinksAndTables() {
        assertThat(ImportedText.markdown("""
                        <html><head><title>x</title><style>p{}</style></head><body>
                        <h2>About&nbsp;us</h2><p>We are <b>Acme </b>&amp; <i>friends</i>, <a href="https://acme.example/a_b">see here</a>.</p>
                        <p><strong>Requirements:</strong></p><ul><li><b>Note:</b>be kind</li></ul>
                        <table><tr><td>Pay</td><td>Good</td></tr><tr><td>Place</td><td>Lisbon</td></tr></table>
                        <a href="javascript:alert(1)">press</a><!-- no --></body></html>""")).isEqualTo("""
                        ## About us

                        We are **Acme** & *friends*, [see here](<https://acme.example/a_b>).

                        ## Requirements

                        - **Note:** be kind

                        Pay · Good

                        Place · Lisbon

                        press""");
    }

    @Test
    void signsOfATextMeanNothingToMarkdown() {
        assertThat(ImportedText.markdown("# 5 *stars* <Company name> R&D; AT&amp;T [x](y) a_b"))
                .isEqualTo("\\# 5 \\*stars\\* \\<Company name\\> R\\&D; AT&T \\[x\\](y) a\\_b");
        assertThat(ImportedText.markdown("<p>Ask <Hiring Manager> for 1 < 2</p>"))
                .isEqualTo("Ask \\<Hiring Manager\\> for 1 \\< 2");
        assertThat(ImportedText.markdown("=5\n2019. A year")).isEqualTo("\\=5\n2019\\. A year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Job Description\nLine one\nline two. 1. a  2. b\n\n• c – d\nNote: e",
                "<p>A <b>B</b>C<i> D</i></p><ul><li>E<ol><li>F</ol></ul><h3>G</h3>H<br>I <b>J<p>K</b> L",
                "Über uns:\nWir sind groß\nund bunt\n客服专员职责：\n1、接听电话\n職務\nالوظيفة\n- مهارات",
                "Mixed   flattened text   1.\tOne   2.\tTwo   •  Three   NOTE:   Four"
            })
    void noWordIsLost(String text) {
        assertThat(letters(rendered(text)))
                .isEqualTo(letters(org.jsoup.Jsoup.parse(text).text()));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    private static String rendered(String text) {
        return TextContentRenderer.builder()
                .build()
                .render(Parser.builder().build().parse(ImportedText.markdown(text)));
    }

    /** The numbers that a reader sees, each with the first words behind it. */
    private static List<String> numbers(String text) {
        var numbers = new ArrayList<String>();
        Parser.builder().build().parse(ImportedText.markdown(text)).accept(new AbstractVisitor() {
            @Override
            public void visit(OrderedList list) {
                var number = list.getMarkerStartNumber();
                for (var item = list.getFirstChild(); item != null; item = item.getNext())
                    numbers.add(number++ + " " + words((ListItem) item));
                visitChildren(list);
            }
        });
        return numbers;
    }

    private static String words(ListItem item) {
        return TextContentRenderer.builder()
                .build()
                .render(item.getFirstChild())
                .replaceAll("[.;]?( or)?$", "")
                .strip();
    }
}

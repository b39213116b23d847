package app.trellis.lessons;

import static app.trellis.lessons.KnownName.Kind.CLIENT;
import static app.trellis.lessons.KnownName.Kind.COLLEAGUE;
import static app.trellis.lessons.KnownName.Kind.CONTACT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are offered for masking before a lesson is shared. */
class NamesInTextTests {

    private static final List<KnownName> KNOWN = List.of(
            new KnownName("Claire Bennett", CONTACT),
            new KnownName("Inês Carvalho", COLLEAGUE),
            new KnownName("Will Mark", COLLEAGUE),
            new KnownName("Siobhán O’Brien-Walsh", COLLEAGUE),
            new KnownName("木村花", COLLEAGUE),
            new KnownName("Юлия Петрова", COLLEAGUE),
            new KnownName("Brightwater Insurance", CLIENT));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Claire Bennett called.       | Claire Bennett",
                "Then Claire called.          | Claire",
                "I asked CLAIRE’s team.       | CLAIRE",
                "Mrs Bennett, again           | Bennett",
                "Ines Carvalho and Inês       | Ines Carvalho; Inês",
                "I will mark it.              | ''",
                "Will said so.                | Will",
                "Eclairebennett is no name.   | ''",
                "Clairette neither.           | ''",
                "O’Brien-Walsh wrote.         | O’Brien-Walsh",
                "昨日木村花さんと話した。          | 木村花",
                "Спросила Юлия.               | Юлия",
                "Brightwater had a new form.  | Brightwater",
                "My insurance had a new form. | ''",
                "Brightwater Insurance        | Brightwater Insurance",
                "Nobody.                      | ''"
            })
    void namesAreFoundAsPeopleWriteThem(String text, String names) {
        var found = NamesInText.found(text, KNOWN).keySet();
        assertThat(String.join("; ", found)).isEqualTo(names);
    }

    @Test
    void nameOfTwoWordsIsFoundOverTwoLines() {
        assertThat(NamesInText.found("I asked Claire\nBennett", KNOWN)).containsOnlyKeys("Claire\nBennett");
    }

    @Test
    void chosenNamesAreReplacedWhereverTheyStandAndNothingElse() {
        var text = "Claire Bennett and Claire asked Inês. Clairette did not; Brightwater’s form $1 is new.";
        var found = NamesInText.found(text, KNOWN);
        assertThat(NamesInText.masked(text, found, kind -> "[" + kind + "$]"))
                .isEqualTo(
                        "[CONTACT$] and [CONTACT$] asked [COLLEAGUE$]. Clairette did not; [CLIENT$]’s form $1 is new.");
    }

    @Test
    void whatStandsInsteadBeginsASentenceWithACapital() {
        var text = "Claire asked. Claire and Inês waited.\nInês left.";
        assertThat(NamesInText.masked(text, NamesInText.found(text, KNOWN), kind -> "a person"))
                .isEqualTo("A person asked. A person and a person waited.\nA person left.");
    }

    @Test
    void signsOfAPatternInANameAreLetters() {
        var known = List.of(new KnownName("Ann (Annie) Lee.", COLLEAGUE));
        assertThat(NamesInText.found("I met Ann (Annie) Lee. Twice.", known)).containsOnlyKeys("Ann (Annie) Lee.");
        assertThat(NamesInText.found("I met LeeX", known)).isEmpty();
    }
}

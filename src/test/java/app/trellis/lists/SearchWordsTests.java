package app.trellis.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "C++ Developer | C++ Developer",
                "Team Lead - Night | Team Lead Night", // a hyphen excludes nothing
                "R & D | R&D",
                "research & development | research development",
                "R &D | R &D",
                "\"customer service\" nurse | \"customer_service nurse",
                "“customer service” | \"customer_service",
                "„Kundendienst im Haus“ | \"Kundendienst_im_Haus",
                "\"customer service | customer service", // never closed
                "5\" screen | 5 screen",
                "nurse nurse | nurse",
                "李 小龍　武 | 李 小龍 武",
                "nurse\u00A0night | nurse night",
                "O'Neil d’Arc | O'Neil d’Arc",
                "${7*7} | ${7*7}"
            })
    void textIsCutAtItsBlanksOutsideOfQuotationMarks(String text, String words) {
        assertThat(SearchWords.of(text).toList())
                .containsExactlyElementsOf(Arrays.stream(words.split(" "))
                        .map(word -> word.replace('_', ' '))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "???", "***", "\"\"", "\"", "- & +", "\" - \"", "（）", "…", "\u200B", "#", "%", "_", "\\"
            })
    void signsAloneAreNothingToSearchFor(String text) {
        assertThat(SearchWords.of(text).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "7", "龍", "🚀", "❤", "ש", "งาน", "é", "ß", "\"C\""})
    void oneLetterDigitOrEmojiIsAWord(String text) {
        assertThat(SearchWords.of(text).isEmpty()).isFalse();
    }

    @Test
    void longSearchHasAnEnd() {
        var text = IntStream.range(0, 500).mapToObj(Integer::toString).toList();
        assertThat(SearchWords.of(String.join(" ", text)).toList()).hasSize(25);
    }

    @ParameterizedTest
    @CsvSource({
        "mangaer, true",
        "Jo, true",
        "O'Niel, true",
        "part-tiem, true",
        "C, false",
        "C++, false",
        "R&D, false",
        "\"nurse, false"
    })
    void onlyPlainWordsCanBeMisspelt(String word, boolean can) {
        assertThat(SearchWords.canBeMisspelt(word)).isEqualTo(can);
    }
}

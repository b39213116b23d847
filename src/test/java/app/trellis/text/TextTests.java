package app.trellis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cafe\u0301 De\u0301lices",
                "Café  Délices",
                " Café Délices\t",
                "Café\u00A0Délices",
                "Café\u2009\u3000Délices",
                "Café\r\nDélices",
                "Café\u2028Délices",
                "\uFEFFCafé Déli\u00ADces\u200B",
                "\u202ACafé\u202C \u2066Délices\u2069\u200E",
                "Cafe\u200B\u0301 Délices",
                "Café\u200D D\u200Cé\u200Dlices",
                "Café\u0001Délices"
            })
    void lineHasOneFormHoweverItIsTyped(String typed) {
        assertThat(Text.line(typed)).isEqualTo("Café Délices");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"👩🏽‍🌾", "❤️‍🔥", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "क्‍ष", "می\u200Cخواهم", "1️⃣", "小龍", "김철수", "ﬁ", "Ⅳ", "½"
            })
    void lineKeepsWhatScriptsAndEmojiAreMadeOf(String text) {
        assertThat(Text.line(text)).isEqualTo(text);
    }

    @Test
    void proseKeepsItsLinesAndTheBlanksInThem() {
        assertThat(Text.prose("\r\n\r\nOne\r\n\r\n- two  \r- three\u000Bfour\u2029\tfive\u00A0! \u3000\n"))
                .isEqualTo("One\n\n- two  \n- three\nfour\n\tfive\u00A0!");
    }

    @Test
    void halfACharacterIsABlank() {
        assertThat(Text.prose("a\uD83Db")).isEqualTo("a b");
    }

    @Test
    void longRunOfBlanksIsReadOnce() {
        var blanks = "\u00A0".repeat(500_000);
        assertThat(Text.line("a" + blanks + "b" + blanks)).isEqualTo("a b");
    }

    @ParameterizedTest
    @CsvSource({
        "STRASSE, straße",
        "STRAẞE, strasse",
        "İSTANBUL, istanbul",
        "ISTANBUL, ıstanbul",
        "ΟΔΥΣΣΕΥΣ, οδυσσευς",
        "ΣΑΣ, σασ",
        "Ｃａｆé, café",
        "ofﬁce, OFFICE",
        "O’Brien, o'brien",
        "Co‑op, co-op",
        "Sales – EMEA, Sales - EMEA",
        "👩🏽‍🌾, 👩🏽🌾",
        "葛󠄀, 葛"
    })
    void nameIsTheSameInAnyCaseAndKindOfSign(String one, String other) {
        assertThat(Text.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Café, Cafe", "C, C++", "Nordwest, Nord West", "O'Brien, OBrien", "Müller, Mueller", "Sales, Sale"})
    void otherLettersAreAnotherName(String one, String other) {
        assertThat(Text.same(one, other)).isFalse();
    }

    @Test
    void lengthCountsCharactersAsTheDatabaseDoes() {
        assertThat(Text.length("Né\n🌱")).isEqualTo(4);
    }

    @Test
    void shortenedTextIsCutBetweenCharacters() {
        assertThat(Text.shortened("🌱🌱🌱🌱", 4)).isEqualTo("🌱🌱🌱🌱");
        assertThat(Text.shortened("🌱🌱🌱🌱", 3)).isEqualTo("🌱🌱…");
        assertThat(Text.beginning("🌱🌱🌱🌱", 3)).isEqualTo("🌱🌱🌱");
    }
}

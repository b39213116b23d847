package app.trellis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeRepairTests {

    @ParameterizedTest
    @CsvSource({
        "â€¢ Bullet, • Bullet",
        "Cityâ€™s, City’s",
        "8 Â½ hours, 8 ½ hours",
        "2010 â€“ 2012, 2010 – 2012",
        "cafÃ©, café",
        "CÃ“RDOBA, CÓRDOBA",
        "DvoÅ™Ã¡k, Dvořák",
        "â‚¬ 100, € 100",
        "ðŸŒ± grow, 🌱 grow",
        "FranÃ§ois and café, François and café"
    })
    void wronglyDecodedTextIsMended(String shown, String meant) {
        assertThat(MojibakeRepair.repair(shown)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "café",
                "Ängström",
                "„Ä“ and “Å”",
                "«CAFÉ»",
                "“CITÉ”",
                "NÃO",
                "São Tomé",
                "5 € – 10 €",
                "’tis",
                "âge",
                "â€",
                "Zürich’s",
                "naïve…",
                "東京 • Αθήνα",
                "🌱"
            })
    void rightTextStaysRight(String text) {
        assertThat(MojibakeRepair.repair(text)).isEqualTo(text);
        assertThat(MojibakeRepair.example(text)).isEmpty();
    }

    @Test
    void bytesThatWindowsDoesNotKnowAreMendedToo() {
        assertThat(MojibakeRepair.repair("â€œquotedâ€\u009D")).isEqualTo("“quoted”");
    }

    @Test
    void textThatWasBrokenTwiceIsMended() {
        var once = new String("it’s".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        var twice = new String(once.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThat(MojibakeRepair.repair(twice)).isEqualTo("it’s");
    }

    @Test
    void mendedTextIsNotMendedAgain() {
        assertThat(MojibakeRepair.repair(MojibakeRepair.repair("Cityâ€™s cafÃ©")))
                .isEqualTo("City’s café");
    }

    @Test
    void exampleShowsTheSurroundingsOfTheFirstPlace() {
        var example = MojibakeRepair.example("1,\"New York Cityâ€™s program\"\n2,other")
                .orElseThrow();
        assertThat(example.before()).isEqualTo("New York Cityâ€™s program");
        assertThat(example.after()).isEqualTo("New York City’s program");
    }
}

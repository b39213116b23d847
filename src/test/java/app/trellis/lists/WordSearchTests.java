package app.trellis.lists;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The functions of the database that every search is made of. */
@PageTest
class WordSearchTests {

    private static final Set<UnicodeScript> LARGE_SCRIPTS = Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL);

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C++ | Senior C++ Developer",
                "c++ | C/C++ (C++17)",
                "C | C/C++",
                "C | Kitchen, vitamin C",
                "C# | C#.NET",
                ".net | ASP.NET Core",
                ".NET | Java/.NET",
                "net | .NET",
                "notepad | Notepad++",
                "node.js | Node.js",
                "node.js | NodeJS",
                "node.js | Node JS",
                "nodejs | Node.js",
                "node | Node.js",
                "js | Node.js",
                "R&D | Head of R&D",
                "r&d | R & D Lead",
                "R&D | R and D",
                "AT&T | AT&T",
                "health&safety | Health & Safety",
                "CI/CD | CI/CD pipelines",
                "cicd | CI/CD pipelines",
                "cd | CI/CD pipelines",
                "manager/supervisor | Supervisor or manager",
                "24/7 | 24/7 support",
                "level-2 | Level-2 Support",
                "level-2 | Level 2 Support",
                "level2 | Level-2 Support",
                "frontend | Front-end",
                "front-end | Frontend",
                "e-mail | email",
                "part‑time | part-time",
                "O'Brien | Pat O’Brien",
                "obrien | Pat O'Brien",
                "O’Brien | Pat OBrien",
                "brien | Pat O'Brien",
                "R-2024/17 | Reference R-2024/17",
                "2024/17 | R-2024/17",
                "r202417 | R-2024/17",
                "u.s. | US Tax",
                "us | U.S. Tax",
                "5 | 5+ years",
                "amara.okafor@harborpoint.example | write to amara.okafor@harborpoint.example",
                "harborpoint.example | amara@harborpoint.example",
                "nurses | Nurse",
                "nurse | Nurses",
                "managing | Project Manager",
                "mana | Project Manager",
                "universit | University",
                "IT | IT Support",
                "cafe | Café",
                "café | Cafe",
                "strasse | Straße",
                "STRAßE | Strasse",
                "istanbul | İSTANBUL",
                "ISTANBUL | ıstanbul",
                "oeuvre | Œuvre",
                "ﬁnance | Finance",
                "ｎｕｒｓｅ | Nurse",
                "lodz | Łódź",
                "москва | МОСКВА",
                "елка | Ёлка",
                "οδός | ΟΔΟΣ",
                "שלום | שָׁלוֹם",
                "محمد | مُحَمَّد",
                "小龍 | 李小龍",
                "龍 | 李小龍",
                "철수 | 김철수",
                "คนขาย | รับสมัครคนขายของ",
                "カタカナ | ｶﾀｶﾅ",
                "🚀 | 🚀Rocket",
                "rocket | 🚀Rocket",
                "\"customer service | Customer Service Lead",
                "nurse,manila | Manila: nurse",
                "a'b\\c | A'B c"
            })
    void wordFinds(String word, String text) {
        assertThat(finds(word, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C | C++ Developer",
                "C | Customer Care",
                "C++ | C Developer",
                "C++ | C# Developer",
                "C# | C, F#",
                "R | R&D",
                "R | Recruiter",
                "R&D | Drivers for road and rail",
                "IT | its own pace",
                "IT | Italian",
                "QA | Qatar",
                "7 | 75 seats",
                ".net | net pay",
                "part-time | full-time, taking part",
                "CI/CD | a CD of the CI",
                "level-2 | Level 3, team 2",
                "龍小 | 李小龍",
                "\"customer service | customer services",
                "\"customer service | service for the customer",
                "\"nurse | Nurses",
                "hands | Head of H&S",
                "rand | R&D",
                "r | Registered®",
                "nursery | Nurse"
            })
    void wordDoesNotFind(String word, String text) {
        assertThat(finds(word, text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"R-2024/17, true", "2024/17, true", "17, true", "2024, true", "R, false", "HP, false", "HP-R, true"})
    void oneOrTwoLettersAreNoPartOfAReference(String word, boolean found) {
        assertThat(jdbc.sql("SELECT search_words('HP-R-2024/17') @@ search_query(?)")
                        .param(word)
                        .query(Boolean.class)
                        .single())
                .isEqualTo(found);
    }

    /** What Java takes for a word is one for the database: every letter there is, and of the tens of thousands in Chinese and Korean some. */
    @Test
    void whatCountsAsAWordIsAWordInTheDatabase() {
        var letters = IntStream.rangeClosed(1, 0x1FFFF)
                .filter(WordSearchTests::isLetterOrDigit)
                .filter(point -> !LARGE_SCRIPTS.contains(UnicodeScript.of(point)) || point % 16 == 0)
                .mapToObj(Character::toString)
                .toList();
        assertThat(letters).hasSizeGreaterThan(10_000);
        assertThat(jdbc.sql("SELECT c FROM unnest(CAST(:letters AS text[])) c WHERE numnode(search_query(c)) = 0")
                        .param("letters", letters.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /** Vowel signs of Arabic in a shape for print, and signs beside letters, are letters for Unicode. */
    private static boolean isLetterOrDigit(int point) {
        return Character.isLetterOrDigit(point)
                && (point < 0xFC5E || point > 0xFE7F)
                && Character.getType(point) != Character.MODIFIER_LETTER;
    }

    @Test
    void noTextIsTooMuch() {
        var random = new java.util.Random(7);
        var text = new StringBuilder();
        while (text.length() < 40_000)
            text.append(random.ints(random.nextInt(1, 300), 'a', 'z' + 1)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append))
                    .append(text.length() % 3 == 0 ? "-" : " ");
        assertThat(jdbc.sql("SELECT length(search_words(?))")
                        .param(text.toString())
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(finds("x)&(y'&'z&-&+#.\\'", "x, y, z")).isTrue();
        assertThat(finds("a-".repeat(100), "a")).isFalse();
        assertThat(finds("龍".repeat(200), "龍")).isFalse();
        assertThat(finds("x".repeat(200), "x".repeat(150))).isTrue();
    }

    @Test
    void orderIsThatOfADictionaryWhateverTheLocaleOfTheDatabase() {
        assertThat(jdbc.sql("SELECT name FROM unnest(CAST(? AS text[])) name ORDER BY name COLLATE alphabetical")
                        .param(AlphabeticalTests.NAMES.stream().sorted().toArray(String[]::new))
                        .query(String.class)
                        .list())
                .isEqualTo(AlphabeticalTests.NAMES);
    }

    private boolean finds(String word, String text) {
        return jdbc.sql("SELECT search_title(:text) @@ search_query(:word)")
                .param("text", text)
                .param("word", word)
                .query(Boolean.class)
                .single();
    }
}

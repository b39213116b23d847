package app.trellis.skills;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class VocabularyTests {

    @Autowired
    private SkillFixtures skills;

    @Autowired
    private Vocabulary vocabulary;

    @BeforeEach
    void words() {
        skills.named("Customer service", "client care", "Kundenbetreuung");
        skills.named("Customer service manager");
        skills.named("C++", "CPP", "C plus plus");
        skills.named("C#", "C sharp");
        skills.named("C");
        skills.named(".NET", "dotnet");
        skills.named("R");
        skills.named("Ruby on Rails", "RoR");
        skills.named("JavaScript", "JS", "ECMAScript");
        skills.named("Node.js", "NodeJS");
        skills.named("R&D", "research and development");
        skills.named("CI/CD", "continuous integration");
        skills.named("Information technology", "IT");
        skills.named("Café management", "gestion de café");
        skills.named("Filipino", "Wikang Filipino", "Tagalog");
        skills.named("日本語", "Japanese");
    }

    @ParameterizedTest
    @CsvSource({
        "customer service, Customer service",
        "CUSTOMER  SERVICE, Customer service",
        "customer serv, Customer service",
        "service customer, Customer service",
        "custmer servise, Customer service",
        "client care, Customer service",
        "kundenbetr, Customer service",
        "C++, C++",
        "c plus plus, C++",
        "C#, C#",
        "c sharp, C#",
        "C, C",
        ".NET, .NET",
        ".net, .NET",
        "dotnet, .NET",
        "R, R",
        "r, R",
        "ror, Ruby on Rails",
        "JS, JavaScript",
        "javscript, JavaScript",
        "node.js, Node.js",
        "nodejs, Node.js",
        "node, Node.js",
        "R&D, R&D",
        "R & D, R&D",
        "CI/CD, CI/CD",
        "cicd, CI/CD",
        "IT, Information technology",
        "cafe, Café management",
        "CAFÉ MANAGEMENT, Café management",
        "gestion, Café management",
        "tagalog, Filipino",
        "customer s, Customer service",
        "cu, Customer service",
        "ja, JavaScript",
        "rub, Ruby on Rails",
        "日本語, 日本語",
        "本語, 日本語",
    })
    void searchFindsFirstWhatIsMeant(String words, String label) {
        assertThat(vocabulary.search(words, 5))
                .first()
                .extracting(SkillName::label)
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"C++, C#", "C++, C", "C#, C", ".NET, Node.js", "Node.js, .NET"})
    void signsBelongToTheName(String words, String other) {
        assertThat(vocabulary.search(words, 5)).extracting(SkillName::label).doesNotContain(other);
    }

    @Test
    void exactLabelComesBeforeLongerOnesAndSynonyms() {
        skills.named("Care of clients", "customer service");
        assertThat(vocabulary.search("customer service", 5))
                .extracting(SkillName::label)
                .containsExactly("Customer service", "Care of clients", "Customer service manager");
    }

    @Test
    void wordsWithoutALetterFindNothing() {
        assertThat(vocabulary.search("***", 5)).isEmpty();
        assertThat(vocabulary.search("", 5)).isEmpty();
        assertThat(vocabulary.search("'; DROP TABLE skill; --", 5)).isEmpty();
    }

    @Test
    void nameMeansTheLabelBeforeASynonymAndTheFirmsBeforeTheConceptOfEsco() {
        var own = skills.named("Selling");
        var concept = skills.concept("http://data.europa.eu/esco/skill/1", "selling");
        skills.concept("http://data.europa.eu/esco/skill/2", "persuading", "selling", "sales pitch");
        skills.concept("http://data.europa.eu/esco/skill/3", "presenting wares", "sales pitch");
        assertThat(concept).isNotEqualTo(own);
        var called = vocabulary.called(List.of(" SELLING", "sales pitch", "Tagalog", "sell"));
        assertThat(called).containsOnlyKeys(" SELLING", "Tagalog");
        assertThat(called.get(" SELLING").id()).isEqualTo(own);
        assertThat(called.get("Tagalog").label()).isEqualTo("Filipino");
    }
}

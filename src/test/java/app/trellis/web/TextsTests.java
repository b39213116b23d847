package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class TextsTests {

    private final List<String> asked = new ArrayList<>();

    private final StaticMessageSource source = new StaticMessageSource() {
        @Override
        protected String resolveCodeWithoutArguments(String code, Locale locale) {
            asked.add(code + " " + locale);
            return super.resolveCodeWithoutArguments(code, locale);
        }
    };

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    TextsTests() {
        source.addMessage("web.save", Locale.UK, "Save");
        source.addMessage("web.save", Locale.GERMANY, "Sichern");
        source.addMessage("web.hello", Locale.UK, "Hello {0}");
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.setMessageResolver(new Texts(source));
    }

    @Test
    void findsATextOnceForEachLocale() {
        for (var time = 0; time < 3; time++) {
            assertThat(shown("#{web.save}", Locale.UK)).isEqualTo("Save");
            assertThat(shown("#{web.save}", Locale.GERMANY)).isEqualTo("Sichern");
        }
        assertThat(asked).containsExactly("web.save en_GB", "web.save de_DE");
    }

    @Test
    void fillsArgumentsInEachTime() {
        assertThat(shown("#{web.hello('Amara')}", Locale.UK)).isEqualTo("Hello Amara");
        assertThat(shown("#{web.hello('Marco')}", Locale.UK)).isEqualTo("Hello Marco");
    }

    @Test
    void keepsNothingThatIsMissing() {
        assertThat(shown("#{web.none}", Locale.UK)).isEqualTo("??web.none_en_GB??");
        source.addMessage("web.none", Locale.UK, "Now there");
        assertThat(shown("#{web.none}", Locale.UK)).isEqualTo("Now there");
    }

    private String shown(String text, Locale locale) {
        return engine.process("[[" + text + "]]", new Context(locale));
    }
}

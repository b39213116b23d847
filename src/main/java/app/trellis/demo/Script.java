package app.trellis.demo;

import app.trellis.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Reads the files of the story, in {@code resources/demo}, into records, as Spring Boot reads its configuration. */
class Script {

    private static final BindHandler NORMAL_FORM = new BindHandler() {
        @Override
        public Object onSuccess(
                ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
            return result instanceof String text ? Text.prose(text) : result;
        }
    };

    private Script() {}

    static <T> T read(String file, Class<T> type) {
        return read(new ClassPathResource("demo/" + file), type);
    }

    /** Throws when the file says something that the type does not know how to read. */
    static <T> T read(Resource yaml, Class<T> type) {
        try {
            var sources = new YamlPropertySourceLoader().load("story", yaml);
            var binder = new Binder(ConfigurationPropertySources.from(sources));
            return binder.bind("", Bindable.of(type), NORMAL_FORM).get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

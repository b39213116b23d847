package app.trellis.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.spring6.messageresolver.SpringMessageResolver;

/** The texts of pages. One without arguments is found once for each locale, instead of in up to eighteen files each time. */
@Component
class Texts extends AbstractMessageResolver {

    /** Browsers may ask for any. */
    private static final int LOCALES = 50;

    private final SpringMessageResolver messages = new SpringMessageResolver();
    private final LoadingCache<Locale, Map<String, String>> found =
            Caffeine.newBuilder().maximumSize(LOCALES).build(locale -> new ConcurrentHashMap<>());

    Texts(MessageSource source) {
        messages.setMessageSource(source);
    }

    @Override
    public @Nullable String resolveMessage(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
        if (arguments != null && arguments.length > 0) return messages.resolveMessage(context, origin, key, arguments);
        // What is missing is not kept: its key may be anything.
        return found.get(context.getLocale())
                .computeIfAbsent(key, missing -> messages.resolveMessage(context, origin, missing, null));
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
        return messages.createAbsentMessageRepresentation(context, origin, key, arguments);
    }
}

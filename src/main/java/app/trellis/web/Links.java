package app.trellis.web;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Contexts;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** The links of pages. Only those to assets are looked up among the static files, for the hash in their names. */
class Links extends StandardLinkBuilder {

    private static final String ASSETS = "/assets/";

    private final UnaryOperator<String> lookup;
    private final boolean once;
    private final Map<String, String> found = new ConcurrentHashMap<>();

    /**
     * @param lookup gives the address of the asset at this path; null for none
     * @param once whether an asset has one name until the next start
     */
    Links(UnaryOperator<String> lookup, boolean once) {
        this.lookup = lookup;
        this.once = once;
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        var base = application(context);
        if (!link.startsWith(ASSETS, base.length())) return link;
        var path = link.substring(base.length());
        return base + (once ? found.computeIfAbsent(path, this::find) : find(path));
    }

    @Override
    protected String computeContextPath(
            IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
        return context instanceof MemoContext memo
                ? memo.application()
                : super.computeContextPath(context, base, parameters);
    }

    private static String application(IExpressionContext context) {
        if (context instanceof MemoContext memo) return memo.application();
        return Contexts.isWebContext(context)
                ? Contexts.getWebExchange(context).getRequest().getApplicationPath()
                : "";
    }

    private String find(String path) {
        return Objects.requireNonNullElse(lookup.apply(path), path);
    }
}

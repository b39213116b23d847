package app.trellis.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.expression.AccessException;
import org.thymeleaf.context.EngineContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.LazyContextVariable;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * All that a remembered element can read: the variables that it names, and beans that say the same to everyone. Anything else,
 * such as who looks, fails, so that nothing of one reader is shown to another.
 */
class MemoContext extends EngineContext {

    private static final Set<String> SAY_THE_SAME_TO_EVERYONE = Set.of("pays", "fieldNames", "markdown");
    private static final String TIMES = "times";

    private final String application;
    private final ApplicationContext beans;
    private final LastingTimes times;

    /** @param application the path at which all addresses begin */
    MemoContext(
            ITemplateContext page,
            MemoVariables variables,
            String application,
            ApplicationContext beans,
            LastingTimes times) {
        super(
                page.getConfiguration(),
                page.getTemplateData(),
                page.getTemplateResolutionAttributes(),
                page.getLocale(),
                variables.byName());
        this.application = application;
        this.beans = beans;
        this.times = times;
        setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new LazyContextVariable<>() {
                    @Override
                    protected ThymeleafEvaluationContext loadValue() {
                        return expressions();
                    }
                });
    }

    private ThymeleafEvaluationContext expressions() {
        var expressions = new ThymeleafEvaluationContext(beans, null);
        expressions.setBeanResolver((context, name) -> bean(name));
        return expressions;
    }

    private Object bean(String name) throws AccessException {
        if (name.equals(TIMES)) return times;
        if (SAY_THE_SAME_TO_EVERYONE.contains(name)) return beans.getBean(name);
        throw new AccessException("th:memo may not ask @" + name);
    }

    @Override
    public @Nullable Object getVariable(String name) {
        var value = super.getVariable(name);
        if (value == null && !containsVariable(name) && !isThymeleafs(name))
            throw new TemplateProcessingException("th:memo does not name " + name);
        return value;
    }

    private static boolean isThymeleafs(String name) {
        return name.startsWith("thymeleaf") || name.startsWith("spring") || name.startsWith("%%");
    }

    String application() {
        return application;
    }
}

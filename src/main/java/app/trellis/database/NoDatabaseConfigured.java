package app.trellis.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Holds without {@code spring.datasource.url}; an empty one counts as none. Where {@code trellis.embedded} is false, a
 * start without a database fails instead: behind a load balancer nobody should meet the demonstration.
 */
class NoDatabaseConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var environment = context.getEnvironment();
        return environment.getProperty("trellis.embedded", Boolean.class, true)
                && !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }
}

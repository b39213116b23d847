package app.trellis.web;

import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Thymeleaf as Spring Boot sets it up, with its expressions read by {@link PathEvaluator}. */
@Configuration(proxyBeanMethods = false)
class Templates {

    @Bean
    SpringTemplateEngine templateEngine(
            ObjectProvider<ITemplateResolver> resolvers, IStandardVariableExpressionEvaluator evaluator) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(resolvers.orderedStream().collect(Collectors.toSet()));
        engine.setDialect(new Dialect(evaluator));
        return engine;
    }
}

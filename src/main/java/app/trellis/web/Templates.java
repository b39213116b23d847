package app.trellis.web;

import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Thymeleaf as Spring Boot sets it up, but for what each page would find again each time: paths, texts, links and
 * the HTML of the same lines. */
@Configuration(proxyBeanMethods = false)
class Templates {

    @Bean
    SpringTemplateEngine templateEngine(
            ObjectProvider<ITemplateResolver> resolvers,
            IStandardVariableExpressionEvaluator evaluator,
            HtmlMemo memo,
            Texts texts,
            ResourceUrlProvider assets,
            WebProperties web) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(resolvers.orderedStream().collect(Collectors.toSet()));
        engine.setDialect(new Dialect(evaluator, memo));
        engine.setMessageResolver(texts);
        engine.setLinkBuilder(new Links(
                assets::getForLookupPath, web.getResources().getChain().isCache()));
        return engine;
    }

    /** {@link Links} does it without a wrapper around every answer. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> noResourceUrlEncodingFilter() {
        var filter = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setEnabled(false);
        return filter;
    }
}

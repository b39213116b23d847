package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class QuickMappingsTests {

    private static final RequestMappingHandlerAdapter OTHER = new RequestMappingHandlerAdapter();

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class))
            .withUserConfiguration(QuickMappings.class);

    @Configuration(proxyBeanMethods = false)
    static class Another {

        @Bean
        WebMvcRegistrations handlers() {
            return new WebMvcRegistrations() {
                @Override
                public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                    return OTHER;
                }
            };
        }
    }

    @Test
    void anotherMayBringTheHandlers() {
        application.withUserConfiguration(Another.class).run(context -> {
            assertThat(context.getBean(RequestMappingHandlerAdapter.class)).isSameAs(OTHER);
            assertThat(mapping(context.getBean("requestMappingHandlerMapping"))).isEqualTo(QuickMappings.class);
        });
    }

    @Test
    void aloneTheyAreSpringsOwn() {
        application.run(context -> {
            assertThat(context.getBean(RequestMappingHandlerAdapter.class)).hasSameClassAs(OTHER);
            assertThat(mapping(context.getBean("requestMappingHandlerMapping"))).isEqualTo(QuickMappings.class);
        });
    }

    private static Class<?> mapping(Object bean) {
        assertThat(bean).isInstanceOf(RequestMappingHandlerMapping.class);
        return bean.getClass().getEnclosingClass();
    }
}

package app.trellis.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Which addresses each role reaches. What is not named here is denied; the finer rules stand on the handlers. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityRules {

    @Bean
    SecurityFilterChain filterChain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/", "/login", "/careers/**", "/assets/**", "/error", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/openings/**", "/applications/**", "/people/**", "/team")
                        .hasRole("EMPLOYEE")
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/login"))
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}

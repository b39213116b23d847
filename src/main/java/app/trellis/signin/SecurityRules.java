package app.trellis.signin;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.UrlHandlerFilter;

/** Which addresses each role reaches. What is not named here is denied; the finer rules stand on the handlers. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityRules {

    /** Leads to the address without it. Behind the firewall, which lets no address pass that a browser takes for a host. */
    private static final UrlHandlerFilter WITHOUT_TRAILING_SLASH = UrlHandlerFilter.trailingSlashHandler("/**")
            .redirect(HttpStatus.PERMANENT_REDIRECT)
            .build();

    /** Mail programs post to it by themselves (RFC 8058). Its secret stands in the address, and all it does is to send less. */
    private static final RequestMatcher ONE_CLICK_STOP = pathPattern(HttpMethod.POST, "/mail/stop/*");

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens,
            FormTokens formTokens,
            Refusal refusal)
            throws Exception {
        return http.authorizeHttpRequests(SecurityRules::addresses)
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(formTokens)
                        .ignoringRequestMatchers(new OpenForms(), ONE_CLICK_STOP))
                // Where a visit was going stands in the address of the sign-in page, not in a session.
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                // Every answer has them, not only those that come this far.
                .headers(AbstractHttpConfigurer::disable)
                .addFilterBefore(WITHOUT_TRAILING_SLASH, DisableEncodeUrlFilter.class)
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .build();
    }

    private static void addresses(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        // The request itself passed; its error page or the page that it is forwarded to is part of the answer.
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(
                        "/",
                        "/login",
                        "/forgotten",
                        "/theme",
                        "/setup",
                        "/invitations/*",
                        "/careers/**",
                        "/sitemap.xml",
                        "/mail/stop/*")
                .permitAll()
                // The address itself is the secret.
                .requestMatchers("/calendar/*.ics", "/shared/*", "/answers/*", "/answers/*/refusal", "/pulse/*")
                .permitAll()
                .requestMatchers("/assets/**", "/logo/*", "/favicon.ico", "/robots.txt")
                .permitAll()
                .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
                .permitAll()
                .requestMatchers(
                        "/settings/password",
                        "/waiting",
                        "/unsent",
                        "/unsent/**",
                        "/notifications",
                        "/notifications/**")
                .authenticated()
                .requestMatchers(
                        "/accounts",
                        "/accounts/**",
                        "/people/*/account/**",
                        "/settings",
                        "/settings/logo",
                        "/audit",
                        "/audit/**",
                        "/admin/mail",
                        "/admin/mail/**",
                        "/actuator/health/replica")
                .hasRole("ADMIN")
                .requestMatchers("/insights", "/insights/export")
                .hasRole("HR")
                .requestMatchers("/appreciation/values/**", "/appreciation/months/**")
                .hasRole("EMPLOYEE")
                // A contact who is asked about one lesson sees it, and nothing else of lessons.
                .requestMatchers(
                        "/clients/**",
                        "/touchpoints/**",
                        "/feedback",
                        "/feedback/**",
                        "/appreciation/**",
                        "/lessons/{id:[0-9a-f-]+}",
                        "/lessons/{id}/guidance/{request}/answer",
                        "/lessons/{id}/guidance/{request}/refusal")
                .hasAnyRole("EMPLOYEE", "CLIENT")
                .requestMatchers(
                        "/search",
                        "/openings/**",
                        "/applications/**",
                        "/people/**",
                        "/skills/**",
                        "/departments/**",
                        "/team",
                        "/job-profiles/**",
                        "/goals/**",
                        "/responsibilities/**",
                        "/lessons/**",
                        "/for-you",
                        "/for-you/**",
                        "/training/**",
                        "/enrolments/**",
                        "/journey",
                        "/journey/**",
                        "/calendar",
                        "/calendar/link")
                .hasRole("EMPLOYEE")
                .anyRequest()
                .denyAll();
    }

    @Bean
    AuthenticationManager authenticationManager(AccountLookup accounts, PasswordEncoder passwords) {
        var provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(passwords);
        return new ProviderManager(provider);
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /** In a cookie, so that a page with a form costs a visitor no session. Scripts cannot read it. */
    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}

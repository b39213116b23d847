package app.trellis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of pages: the whole application without a browser, as a named person, on a real PostgreSQL. A rule is tested
 * by itself first, without any of these annotations; a page test is for what only a page can show. What a test stores
 * is rolled back. All page tests share one application context: keep them free of mocks and properties.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeApplication
@Transactional
@Tag("page")
public @interface PageTest {}

package app.trellis.web;

import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Makes pages compress themselves. */
@Component
class PageViews {

    PageViews(ThymeleafViewResolver resolver) {
        resolver.setViewClass(CompressedView.class);
    }
}

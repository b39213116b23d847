package app.trellis.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The way through a list, whatever its length: the pages around this one, the first and the last. */
@Component("paging")
class Paging {

    /** How many pages are offered on each side of this one. */
    private static final int AROUND = 2;

    record Link(int number, String href, boolean current) {}

    record Pages(
            long first,
            long last,
            long total,
            List<Link> links,
            @Nullable String previous,
            @Nullable String next) {

        /** Whether the list goes on where the way through it ends. */
        public boolean cut() {
            return next == null && last < total;
        }
    }

    public Pages of(Page<?> page) {
        var current = page.getNumber() + 1;
        var count = page.getTotalPages();
        var numbers = IntStream.rangeClosed(current - AROUND, current + AROUND);
        var links = IntStream.concat(IntStream.of(1, count), numbers)
                .filter(number -> number >= 1 && number <= count)
                .sorted()
                .distinct()
                .mapToObj(number -> new Link(number, href(number), number == current))
                .toList();
        var before = page.getPageable().isPaged() ? page.getPageable().getOffset() : 0;
        return new Pages(
                before + 1,
                before + page.getNumberOfElements(),
                page.getTotalElements(),
                links,
                current > 1 ? href(Math.min(current - 1, count)) : null,
                current < count ? href(current + 1) : null);
    }

    private static String href(int number) {
        var address = ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(null);
        return (number == 1 ? address.replaceQueryParam("page") : address.replaceQueryParam("page", number))
                .build()
                .toUriString();
    }
}

package app.trellis.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

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

    /** {@code known}: the parameters of this list, one value or several each, which the links keep. */
    public Pages of(Page<?> page, Map<String, ?> known) {
        var current = page.getNumber() + 1;
        var count = page.getTotalPages();
        var numbers = IntStream.rangeClosed(current - AROUND, current + AROUND);
        var links = IntStream.concat(IntStream.of(1, count), numbers)
                .filter(number -> number >= 1 && number <= count)
                .sorted()
                .distinct()
                .mapToObj(number -> new Link(number, href(known, number), number == current))
                .toList();
        var before = page.getPageable().isPaged() ? page.getPageable().getOffset() : 0;
        return new Pages(
                before + 1,
                before + page.getNumberOfElements(),
                page.getTotalElements(),
                links,
                current > 1 ? href(known, Math.min(current - 1, count)) : null,
                current < count ? href(known, current + 1) : null);
    }

    private static String href(Map<String, ?> known, int number) {
        var query = UriComponentsBuilder.newInstance();
        var values = new ArrayList<Object>();
        known.forEach((name, value) -> {
            for (var one : value instanceof Collection<?> several ? several : Collections.singleton(value)) {
                if (one == null) continue;
                query.queryParam(name, "{value}");
                values.add(one);
            }
        });
        if (number > 1) query.queryParam("page", number);
        var path = ServletUriComponentsBuilder.fromCurrentRequest().build().getPath();
        // Values are filled in after encoding, so that none of their signs means anything to an address.
        return path + query.encode().buildAndExpand(values.toArray()).toUriString();
    }
}

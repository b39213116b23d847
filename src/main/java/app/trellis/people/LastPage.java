package app.trellis.people;

import org.springframework.data.domain.Pageable;

class LastPage {

    private LastPage() {}

    /** The page asked for, or the last one when there are not so many. */
    static Pageable atMost(Pageable page, long rows) {
        var last = (int) Math.max(0, (rows - 1) / page.getPageSize());
        return page.getPageNumber() <= last ? page : page.withPage(last);
    }
}

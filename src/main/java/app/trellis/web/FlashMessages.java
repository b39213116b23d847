package app.trellis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/**
 * Keeps what a redirect tells the next page under a name of its own in the session. Spring would keep it all in one list,
 * in which one of two requests that end at the same moment loses its message, or brings back one that was shown already.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FlashMessages extends AbstractFlashMapManager {

    private static final String PREFIX = "flash.";

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                ? null
                : names(session).stream()
                        .map(name -> (FlashMap) session.getAttribute(name))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> wanted, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        for (var name : names(session)) {
            if (!wanted.remove(session.getAttribute(name))) session.removeAttribute(name);
        }
        for (var added : wanted) session.setAttribute(PREFIX + UUID.randomUUID(), added);
    }

    private static List<String> names(HttpSession session) {
        return Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(PREFIX))
                .toList();
    }

    /** None: what two requests do to one session meets in the database. */
    @Override
    protected @Nullable Object getFlashMapsMutex(HttpServletRequest request) {
        return null;
    }
}

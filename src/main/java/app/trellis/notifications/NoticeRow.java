package app.trellis.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A notice as its reader sees it. */
record NoticeRow(
        UUID id, String icon, String message, List<Object> arguments, String href, Instant at, boolean unread) {}

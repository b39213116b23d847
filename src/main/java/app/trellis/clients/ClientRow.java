package app.trellis.clients;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client account as the list shows it. */
record ClientRow(
        UUID id,
        String name,
        String accountManager,
        LocalDate since,
        @Nullable LocalDate endedOn,
        long staff,
        long contacts) {}

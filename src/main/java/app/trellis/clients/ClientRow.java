package app.trellis.clients;

import java.time.LocalDate;
import java.util.UUID;

/** A client account as the list shows it. */
record ClientRow(UUID id, String name, String accountManager, LocalDate since, long staff, long contacts) {}

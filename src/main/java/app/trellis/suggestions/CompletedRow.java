package app.trellis.suggestions;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody completed what the client had suggested for them. */
record CompletedRow(UUID suggestion, String name, String title, LocalDate month) {}

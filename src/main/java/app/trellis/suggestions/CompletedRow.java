package app.trellis.suggestions;

/** Somebody completed what the client had suggested for them. */
record CompletedRow(String name, String title) {}

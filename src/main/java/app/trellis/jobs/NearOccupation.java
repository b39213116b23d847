package app.trellis.jobs;

import java.util.UUID;

/** An occupation of ESCO that resembles a job title. */
record NearOccupation(UUID id, String label, String code, String description) {}

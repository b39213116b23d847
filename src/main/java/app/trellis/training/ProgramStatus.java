package app.trellis.training;

enum ProgramStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED
}

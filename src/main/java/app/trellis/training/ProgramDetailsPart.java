package app.trellis.training;

import app.trellis.database.PartOfRecord;

/** The details without the skills, which are in a table of their own. */
class ProgramDetailsPart extends PartOfRecord {

    ProgramDetailsPart() {
        super(ProgramDetails.class);
    }
}

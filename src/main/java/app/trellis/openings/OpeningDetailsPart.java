package app.trellis.openings;

import app.trellis.database.PartOfRecord;

/** The details without the skills, which are in a table of their own. */
class OpeningDetailsPart extends PartOfRecord {

    OpeningDetailsPart() {
        super(OpeningDetails.class);
    }
}

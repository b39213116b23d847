package app.trellis.responsibilities;

import app.trellis.database.PartOfRecord;

/** The details without the skills, which are in tables of their own. */
class ResponsibilityDetailsPart extends PartOfRecord {

    ResponsibilityDetailsPart() {
        super(ResponsibilityDetails.class);
    }
}

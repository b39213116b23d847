package app.trellis.clients;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import org.jspecify.annotations.Nullable;

/** @param version the number of the version that the writer has seen; 0 where there was none */
@Labels("clients.text")
record TextForm(
        @Nullable @Prose(WorkingAgreements.LONGEST) String text,
        @Nullable Long version) {}

package app.trellis.clients;

import app.trellis.forms.Labels;
import org.jspecify.annotations.Nullable;

/** @param sure switched on by whoever has read what it means */
@Labels("clients.ending")
record EndingForm(@Nullable Boolean sure) {}

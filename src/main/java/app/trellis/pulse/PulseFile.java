package app.trellis.pulse;

import app.trellis.lists.CsvFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The two lines as a file: what the page shows and no more. */
@Component
class PulseFile {

    private static final List<String> SIDE = List.of("answers", "overall", "needs", "agreed", "early", "workload");

    void write(Pulse pulse, CsvFile file) throws IOException {
        var header = new ArrayList<>(List.of("round"));
        for (var side : List.of("client", "staff")) for (var name : SIDE) header.add(side + "_" + name);
        file.row(header);
        for (var round : pulse.latestFirst()) {
            var cells = new ArrayList<>(List.of(round.startsOn().toString()));
            cells.addAll(cells(pulse, round.client()));
            cells.addAll(cells(pulse, round.staff()));
            file.row(cells);
        }
    }

    private static List<String> cells(Pulse pulse, Tally tally) {
        var cells = new ArrayList<String>();
        cells.add(tally.people() == 0 ? "" : String.valueOf(tally.people()));
        for (var measure : pulse.measures()) cells.add(cell(tally.average(measure)));
        return cells;
    }

    private static String cell(@Nullable Double average) {
        return average == null ? "" : String.format(Locale.ROOT, "%.1f", average);
    }
}

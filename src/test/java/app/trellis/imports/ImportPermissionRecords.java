package app.trellis.imports;

import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Of each kind: one import on its way by HR and one by the administrator, and one that HR has finished. */
@Component
class ImportPermissionRecords implements PermissionRecords {

    private static final byte[] FILE = "Job ID,Title\nJ1,Cook\n".getBytes(StandardCharsets.UTF_8);

    private final ObjectProvider<ImportTarget> targets;
    private final Importing importing;
    private final ImportRun run;

    ImportPermissionRecords(ObjectProvider<ImportTarget> targets, Importing importing, ImportRun run) {
        this.targets = targets;
        this.importing = importing;
        this.run = run;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var records = new HashMap<String, UUID>();
        for (var target : targets) {
            var hr = viewers.hr().id().value();
            records.put(target.kind() + "Import", mapped(target, hr));
            records.put(
                    target.kind() + "ImportOfAdmin",
                    mapped(target, viewers.admin().id().value()));
            var finished = mapped(target, hr);
            importing.confirm(finished);
            run.store(finished);
            records.put(target.kind() + "ImportFinished", finished);
        }
        return records;
    }

    private UUID mapped(ImportTarget target, UUID by) {
        var id = importing.upload(target, by, null, "file.csv", FILE);
        importing.map(id, new Mapping(Map.of(), Map.of(), Map.of(), false));
        return id;
    }
}

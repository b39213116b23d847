package app.trellis.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.trellis.TrellisProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A share of one core that a process gets, whatever else runs, and cannot exceed: by a control group of Linux, of either
 * version.
 */
class CpuQuota implements AutoCloseable {

    private static final Path GROUPS = Path.of("/sys/fs/cgroup");
    private static final int PERIOD_MICROS = 20_000;

    private final Path group;

    private CpuQuota(Path group) {
        this.group = group;
    }

    /** Skips the test where this machine sets no quotas. */
    static CpuQuota of(double cores, TrellisProcess copy) {
        var quota = (int) (cores * PERIOD_MICROS);
        try {
            var name = "trellis-" + copy.pid();
            if (Files.exists(GROUPS.resolve("cgroup.controllers"))) {
                Files.writeString(GROUPS.resolve("cgroup.subtree_control"), "+cpu");
                var group = Files.createDirectory(GROUPS.resolve(name));
                Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
                Files.writeString(group.resolve("cpu.weight"), "10000");
                return new CpuQuota(group).holding(copy);
            }
            var group = Files.createDirectory(GROUPS.resolve("cpu").resolve(name));
            Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_MICROS));
            Files.writeString(group.resolve("cpu.cfs_quota_us"), Integer.toString(quota));
            Files.writeString(group.resolve("cpu.shares"), "262144");
            return new CpuQuota(group).holding(copy);
        } catch (IOException e) {
            assumeTrue(false, "no CPU quota can be set here: " + e);
            throw new IllegalStateException(e);
        }
    }

    private CpuQuota holding(TrellisProcess copy) throws IOException {
        Files.writeString(group.resolve("cgroup.procs"), Long.toString(copy.pid()));
        return this;
    }

    /** How often the process had to wait for its next share. */
    long waits() throws IOException {
        return Files.readAllLines(group.resolve("cpu.stat")).stream()
                .filter(line -> line.startsWith("nr_throttled "))
                .mapToLong(line -> Long.parseLong(line.substring("nr_throttled ".length())))
                .sum();
    }

    /** Once the process has ended. */
    @Override
    public void close() throws IOException {
        Files.delete(group);
    }
}

package app.trellis.roster;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the reporting line would become if a file were followed, by the keys of employees; an empty key stands for nobody
 * above. Those who would close a cycle keep the manager that they have, and newcomers come without one.
 */
class ReportingPlan {

    static final String NOBODY = "";

    private final Map<String, String> present;
    private final Map<String, String> line;
    private final Set<String> cycles = new TreeSet<>();

    /**
     * @param present the manager of each employee there is
     * @param changed the manager of each employee in the file
     */
    ReportingPlan(Map<String, String> present, Map<String, String> changed) {
        this.present = present;
        this.line = new HashMap<>(present);
        line.putAll(changed);
        while (openCycles()) {}
    }

    /** Those whose manager the file cannot set, since that would close a cycle. */
    Set<String> cycles() {
        return cycles;
    }

    String managerOf(String employee) {
        return line.getOrDefault(employee, NOBODY);
    }

    /** The given employees, each after their manager, as far as the manager is one of them. */
    List<String> managersFirst(Collection<String> employees) {
        var wanted = Set.copyOf(employees);
        var ordered = new LinkedHashSet<String>();
        for (var employee : employees) {
            var path = new ArrayDeque<String>();
            for (var one = employee; one != null && wanted.contains(one) && !ordered.contains(one); one = line.get(one))
                path.push(one);
            ordered.addAll(path);
        }
        return List.copyOf(ordered);
    }

    /** Who stands in a cycle only because others moved keeps the manager that they have, and is no fault of the file. */
    private boolean openCycles() {
        var moved = inCycles().stream()
                .filter(employee -> !managerOf(employee).equals(present.getOrDefault(employee, NOBODY)))
                .toList();
        for (var employee : moved) line.put(employee, present.getOrDefault(employee, NOBODY));
        cycles.addAll(moved);
        return !moved.isEmpty();
    }

    private Set<String> inCycles() {
        var found = new HashSet<String>();
        var seen = new HashSet<String>();
        for (var employee : line.keySet()) {
            var path = new LinkedHashSet<String>();
            var one = employee;
            while (one != null && seen.add(one)) {
                path.add(one);
                one = line.get(one);
            }
            for (var member = one; member != null && path.contains(member) && found.add(member); )
                member = line.get(member);
        }
        return found;
    }
}

package app.trellis.people;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the reporting line would become if a file were followed, by employee numbers; an empty number stands for nobody
 * above. What cannot be followed is refused, and with it what only that would have made possible.
 */
class ReportingPlan {

    /** Why the manager that a file tells of somebody cannot be set. */
    enum Refusal {
        UNKNOWN_MANAGER,
        RING
    }

    static final String NOBODY = "";

    private final Map<String, String> present;
    private final Map<String, String> told;
    private final Map<String, Refusal> refused = new TreeMap<>();

    /**
     * @param present the manager of each employee there is
     * @param told the manager of each employee that the file speaks of
     */
    ReportingPlan(Map<String, String> present, Map<String, String> told) {
        this.present = present;
        this.told = new LinkedHashMap<>(told);
        while (refuseWithUnknownManager() || refuseInRings()) {}
    }

    Map<String, Refusal> refused() {
        return refused;
    }

    /** The given employees, each after their manager, as far as the manager is one of them. */
    List<String> managersFirst(Collection<String> employees) {
        var line = line();
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

    private Map<String, String> line() {
        var line = new HashMap<>(present);
        line.putAll(told);
        return line;
    }

    private boolean refuseWithUnknownManager() {
        var line = line();
        return refuse(
                told.keySet().stream()
                        .filter(employee -> !NOBODY.equals(told.get(employee)) && !line.containsKey(told.get(employee)))
                        .toList(),
                Refusal.UNKNOWN_MANAGER);
    }

    /** Who stands in a ring only because others moved keeps the manager that they have, and is no fault of the file. */
    private boolean refuseInRings() {
        return refuse(
                inRings(line()).stream()
                        .filter(employee -> told.containsKey(employee)
                                && !told.get(employee).equals(present.get(employee)))
                        .toList(),
                Refusal.RING);
    }

    private boolean refuse(List<String> employees, Refusal reason) {
        for (var employee : employees) {
            told.remove(employee);
            refused.put(employee, reason);
        }
        return !employees.isEmpty();
    }

    private static Set<String> inRings(Map<String, String> line) {
        var rings = new HashSet<String>();
        var seen = new HashSet<String>();
        for (var employee : line.keySet()) {
            var path = new LinkedHashSet<String>();
            var one = employee;
            while (one != null && seen.add(one)) {
                path.add(one);
                one = line.get(one);
            }
            for (var member = one; member != null && path.contains(member) && rings.add(member); )
                member = line.get(member);
        }
        return rings;
    }
}

package app.trellis.skills;

import java.util.UUID;

/**
 * A skill as the list shows it.
 *
 * @param synonyms other names, divided by commas; empty for none
 * @param concept whether it is one of ESCO
 */
record SkillRow(UUID id, String label, String synonyms, boolean concept, boolean retired) {}

package app.trellis.skills;

/** What an import says of a skill, and what stood there before. */
record SkillState(SkillDetails details, boolean retired) {

    Status status() {
        return retired ? Status.RETIRED : Status.IN_USE;
    }

    enum Status {
        IN_USE,
        RETIRED
    }
}

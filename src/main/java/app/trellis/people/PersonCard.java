package app.trellis.people;

/** What another module shows of a person: enough for a name, an avatar and a link to the profile. */
public record PersonCard(PersonId id, String name, String jobTitle) {

    /** The first letters of the first and the last part of the name, in capitals: "AO" for Amara Okafor. */
    public String initials() {
        return Initials.of(name);
    }
}

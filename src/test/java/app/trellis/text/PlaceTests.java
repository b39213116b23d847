package app.trellis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTests {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "https://meet.example/abc -> '' -> https://meet.example/abc -> ''",
                "HTTPS://MEET.EXAMPLE/abc -> '' -> HTTPS://MEET.EXAMPLE/abc -> ''",
                "Room 3 or https://meet.example/abc -> Room 3 -> https://meet.example/abc -> ''",
                "Room 3, second floor · https://meet.example/abc -> Room 3, second floor -> https://meet.example/abc -> ''",
                "Room 3 (online: https://meet.example/a?pwd=x). -> Room 3 (online -> https://meet.example/a?pwd=x -> ).",
                "https://zoom.example/j/1 (passcode 99) -> '' -> https://zoom.example/j/1 -> ' (passcode 99)'",
                "Sala 3 – meet.google.com/abc-defg -> Sala 3 -> meet.google.com/abc-defg -> ''",
                "www.meet.example -> '' -> www.meet.example -> ''",
                "Raum 3 zoommtg://zoom.us/join?no=1 -> Raum 3 -> zoommtg://zoom.us/join?no=1 -> ''",
                "会議室 https://meet.example/会議 -> 会議室 -> https://meet.example/会議 -> ''",
                "Call tel:+49301234 -> Call -> tel:+49301234 -> ''"
            })
    void linkAndWhatComesAfterItAreNoPartOfTheRoom(String place, String room, String link, String after) {
        var read = Place.of(place);
        assertThat(read.room()).isEqualTo(room);
        assertThat(read.link()).isEqualTo(link);
        assertThat(read.after()).isEqualTo(after);
        assertThat(read.before() + link + after).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Room 3",
                "Room 3/4, 2nd floor",
                "Bldg. 7, St. George Hall",
                "Room: Berlin (M.2.17)",
                "Hotel Adlon, Unter den Linden 77, 10117 Berlin",
                "Building C/D"
            })
    void roomIsNoLink(String place) {
        assertThat(Place.of(place)).isEqualTo(new Place(place, null, ""));
        assertThat(Place.of(place).room()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "https://meet.example/abc, true",
        "Http://meet.example/abc, true",
        "meet.example.com/abc, false",
        "zoommtg://zoom.us/join, false",
        "Room 3, false"
    })
    void browserOpensWhatIsInTheWeb(String place, boolean opened) {
        assertThat(Place.of(place).isInTheWeb()).isEqualTo(opened);
    }
}

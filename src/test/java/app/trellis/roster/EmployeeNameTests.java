package app.trellis.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmployeeNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // full | first | middle | last | preferred | shown
                "Ana Cruz | | | | | Ana Cruz",
                "Cruz, Ana | | | | | Ana Cruz",
                "Dela Cruz, Juan Miguel | | | | | Juan Miguel Dela Cruz",
                "Smith, John, Jr. | | | | | John Smith Jr.",
                "John Smith, PhD | | | | | John Smith PhD",
                "| Ana | | Cruz | | Ana Cruz",
                "| Ana | Reyes | Cruz | | Ana Reyes Cruz",
                "| | | Madonna | | Madonna",
                "| Suharto | | | | Suharto",
                "Cruz, Ana | Ana | Reyes | Cruz | | Ana Reyes Cruz",
                "Ana R. Cruz | Ana | Reyes | Cruz | | Ana R. Cruz",
                "| Elizabeth | Jane | Brown | Liz | Liz Brown",
                "| Elizabeth | Jane | Brown | Liz Brown | Liz Brown",
                "| Elizabeth | Jane | Brown | Brown, Liz | Liz Brown",
                "| María José | | García Pérez | María José | María José García Pérez",
                "Elizabeth Brown | | | | Liz | Elizabeth Brown",
                "Elizabeth Brown | | | | Liz Brown | Liz Brown",
                "Liam O’Connor (On Leave) | | | | | Liam O’Connor",
                "Dan Ito [C] (20417) | | | | | Dan Ito",
                "Dillon (Remote) Park | | | | | Dillon (Remote) Park",
                "李小龍 | | | | | 李小龍",
                "| | | | | ''"
            })
    void nameIsReadFromWhicheverColumnsThereAre(
            String full, String first, String middle, String last, String preferred, String shown) {
        assertThat(name(full, first, middle, last, preferred).shown()).isEqualTo(shown);
    }

    @Test
    void othersMayCallSomebodyByEachOfTheirNames() {
        assertThat(name("Brown, Elizabeth Jane", "Elizabeth", "Jane", "Brown", "Liz")
                        .all())
                .containsExactlyInAnyOrder("Liz Brown", "Elizabeth Jane Brown", "Elizabeth Brown");
    }

    @Test
    void firstNameAloneMeansNobody() {
        assertThat(name("", "Ana", "", "Cruz", "").all()).containsExactly("Ana Cruz");
    }

    private static EmployeeName name(String full, String first, String middle, String last, String preferred) {
        return new EmployeeName(text(full), text(first), text(middle), text(last), text(preferred));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}

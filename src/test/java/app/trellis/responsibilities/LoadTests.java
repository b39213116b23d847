package app.trellis.responsibilities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;

class LoadTests {

    @ParameterizedTest
    @CsvSource({
        "12, 4, 40, 40, false, false",
        "36, 4, 40, 100, false, false",
        "36, 5, 40, 103, true, false",
        "44, 4, 40, 120, true, false",
        "44, 5, 40, 123, true, true",
        "16, 4, 19.5, 103, true, false",
        "0, 4, 4, 100, false, false"
    })
    void isFullAboveTheWholeWeekAndTooMuchAboveAFifthMore(
            int carried, int more, BigDecimal contract, int percent, boolean overfull, boolean tooMuch) {
        var load = new Load(carried, more, contract);
        assertThat(load.percent()).isEqualTo(percent);
        assertThat(load.isOverfull()).isEqualTo(overfull);
        assertThat(load.isTooMuch()).isEqualTo(tooMuch);
        assertThat(load.isAssumed()).isFalse();
    }

    @Test
    void unknownContractIsTakenForTheUsualWeekAndSaidSo() {
        assertThat(new Load(0, 10, null).percent()).isEqualTo(25);
        assertThat(new Load(0, 10, null).isAssumed()).isTrue();
        assertThat(new Load(0, 10, BigDecimal.ZERO).percent()).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({
        "30, '',     false, ''",
        "42, '',     false, responsibilities.offer.overfull",
        "42, '',     true,  ''",
        "42, '  ',   false, responsibilities.offer.overfull",
        "42, Report, false, ''",
        "49, '',     false, responsibilities.offer.tooMuch",
        "49, '',     true,  responsibilities.offer.tooMuch",
        "49, Report, false, ''"
    })
    void whatIsTooMuchIsSentOnlyWithWhatMayBePutDown(int carried, String putDown, boolean nothing, String problem) {
        var form = new OfferForm(null, null, "Because", LocalDate.now(), putDown, nothing);
        var errors = new BeanPropertyBindingResult(form, "form");
        form.checkLoad(errors, new Load(carried - 4, 4, BigDecimal.valueOf(40)));
        assertThat(errors.hasErrors() ? errors.getFieldError("putDown").getCode() : "")
                .isEqualTo(problem);
    }
}

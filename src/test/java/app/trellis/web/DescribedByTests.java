package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribedByTests {

    @ParameterizedTest
    @CsvSource({",false,", ",true,title-error", "Short,false,title-help", "Short,true,title-help title-error"})
    void fieldIsDescribedByWhatStandsBesideIt(@Nullable String help, boolean refused, @Nullable String ids) {
        assertThat(new DescribedBy().by("title", help, refused)).isEqualTo(ids);
    }
}

package city.kaen.publication.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.activity.Unit;
import city.kaen.publication.document.Name;
import city.kaen.publication.document.YearDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    @ParameterizedTest
    @EnumSource(Unit.class)
    void knowsEveryUnitInBothLanguages(Unit unit) {
        assertThat(new Words(Language.THAI).unit(unit.symbol())).isNotBlank();
        assertThat(new Words(Language.ENGLISH).unit(unit.symbol())).isNotBlank();
    }

    @Test
    void countsYearsInTheEraOfTheLanguage() {
        assertThat(new Words(Language.THAI).year(new YearDocument.Year(2025, 2568)))
                .isEqualTo("2568");
        assertThat(new Words(Language.ENGLISH).year(new YearDocument.Year(2025, 2568)))
                .isEqualTo("2025");
    }

    @Test
    void putsEachValueInItsPlaceAndReadsNoValueAsAPlace() {
        assertThat(new Words(Language.ENGLISH).get("card.cells", "{}", "32")).isEqualTo("{} of 32");
        assertThat(new Words(Language.ENGLISH).name(new Name("ก", "a"))).isEqualTo("a");
    }

    @Test
    void refusesAValueWithoutAPlaceAndAWordItDoesNotHave() {
        assertThatThrownBy(() -> new Words(Language.ENGLISH).get("kaen", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Words(Language.ENGLISH).get("nothing"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

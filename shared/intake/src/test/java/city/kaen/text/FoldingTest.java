package city.kaen.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @Test
    void foldsEverySpellingOfTheVowelAm() {
        String one = Folding.fold("น้ำ");
        assertThat(Folding.fold("น\u0E4D\u0E49\u0E32")).isEqualTo(one);
        assertThat(Folding.fold("น\u0E49\u0E4D\u0E32")).isEqualTo(one);
        assertThat(Folding.fold("น้ า")).isEqualTo(one);
        assertThat(Folding.fold("กําไร")).isEqualTo(Folding.fold("ก าไร")).isEqualTo(Folding.fold("กำไร"));
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(Folding.fold("\uFEFFเดือน\u200B\u00A0")).isEqualTo("เดือน");
        assertThat(Folding.fold(" ส.ค. ")).isEqualTo("ส.ค.");
    }

    @Test
    void keepsOneSpaceBetweenLatinWordsAndNoneBesideThai() {
        assertThat(Folding.fold("Usage \u00A0\n Units")).isEqualTo("usage units");
        assertThat(Folding.fold("ปี 2568 ( kWh )")).isEqualTo("ปี2568 ( kwh )");
    }

    @Test
    void readsThaiAndFullWidthDigits() {
        assertThat(Folding.fold("๒๕๖๙ １２")).isEqualTo("2569 12");
    }

    @Test
    void takesTwoShortEForTheVowelTheyLookLike() {
        assertThat(Folding.fold("เเก๊ส")).isEqualTo(Folding.fold("แก๊ส"));
    }

    @ParameterizedTest
    @CsvSource({
        "ม.ค.,1",
        "มกราคม,1",
        "ก.พ.,2",
        "มี.ค.,3",
        "มิ.ค.,3",
        "เม.ย.,4",
        "มิ.ย.,6",
        "กรกฏาคม,7",
        "ส.ค. ,8",
        "เดือนกันยายน,9",
        "Sept,9",
        "oct,10",
        "พฤษจิกายน,11",
        "ธ.ค,12",
        "กุมภาพัน,2",
        "Febuary,2",
        "Ocotber,10",
        "พ.ค.,5",
        "พ.ย.,11",
        "มกราคา,1"
    })
    void namesTheMonth(String text, int month) {
        assertThat(MonthNames.find(text).orElseThrow().month().getValue()).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({"ม.ย.", "ค.", "Juny", "Ju", "รวม", "เฉลี่ย", "total", "ม.ต.", "ป.ค."})
    void namesNoMonthWhereTwoFitOrNone(String text) {
        assertThat(MonthNames.find(text)).isEmpty();
    }
}

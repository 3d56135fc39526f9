package city.kaen.layout;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.text.DayOrder;
import city.kaen.text.Folding;
import city.kaen.text.MonthNames;
import city.kaen.text.Resources;
import city.kaen.text.Times;
import city.kaen.text.When;
import city.kaen.unit.Units;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each row of the files of synonyms has an effect: a word that another row overrules, or that is folded away, would
/// only look as if it were known.
class SynonymsTest {
    private final Headings headings = new Headings(2026);

    @Test
    void readsEachHeaderAsWhatTheFileSays() {
        assertThat(rows(Headings.class, "headers.csv")
                        .filter(row -> headings.word(row.get(2).replace("+", " "))
                                .filter(Meaning.parse(row.get(0))::equals)
                                .isEmpty()))
                .isEmpty();
    }

    /// Among other words, but for what is meant only where it is the whole text: alone, some are the whole name of an
    /// activity of their own.
    @Test
    void readsEachActivityAsWhatTheFileSays() {
        assertThat(rows(ActivityWords.class, "activities.csv")
                        .filter(row -> ActivityWords.shipped()
                                .find(
                                        row.get(2).equals("whole")
                                                ? row.get(1)
                                                : row.get(1).replace("+", " ") + " used")
                                .map(ActivityWords.Spoken::activity)
                                .filter(row.get(0)::equals)
                                .isEmpty()))
                .isEmpty();
    }

    @Test
    void readsEachUnitAsWhatTheFileSays() {
        assertThat(rows(Units.class, "unit-names.csv")
                        .filter(row -> Units.shipped()
                                .find(row.get(1))
                                .map(stated -> stated.unit().id())
                                .filter(row.get(0)::equals)
                                .isEmpty()))
                .isEmpty();
    }

    @Test
    void readsEachLabelAsWhatTheFileSays() {
        assertThat(rows(Labels.class, "labels.csv")
                        .filter(row -> !Labels.of(row.get(1))
                                .contains(Labels.valueOf(row.get(0).toUpperCase(Locale.ROOT)))))
                .isEmpty();
    }

    @Test
    void readsEachMonthAsWhatTheFileSays() {
        assertThat(rows(Folding.class, "months.csv")
                        .filter(row -> MonthNames.find(Folding.fold(row.get(1)))
                                .filter(named -> named.month().getValue() == Integer.parseInt(row.get(0)))
                                .isEmpty()))
                .isEmpty();
        assertThat(rows(Folding.class, "months.csv")
                        .filter(row -> !(Times.read(row.get(1) + " 2569", DayOrder.DAY_FIRST, 2026)
                                                .orElse(null)
                                        instanceof When.InMonth in
                                && in.month().getMonthValue() == Integer.parseInt(row.get(0)))))
                .isEmpty();
    }

    @Test
    void findsTheNumberBehindEachWordForANumberedThing() {
        assertThat(rows(NumberedTitles.class, "numbered-things.csv")
                        .filter(row -> NumberedTitles.find("Diesel " + row.get(0) + " 80-1234, 2568")
                                .filter("80-1234"::equals)
                                .isEmpty()))
                .isEmpty();
        assertThat(NumberedTitles.find("ปริมาณขยะ ปี 2568")).isEmpty();
    }

    @Test
    void readsEachPartOfTheDay() {
        assertThat(rows(PartsOfDay.class, "parts-of-day.csv").filter(row -> !PartsOfDay.contains(row.getFirst())))
                .isEmpty();
    }

    @Test
    void readsEachWordOfATimeBesideADate() {
        assertThat(rows(TimeWords.class, "time-words.csv")
                        .map(row -> row.get(1))
                        .filter(word ->
                                TimeWords.meaning(Folding.fold("date " + word)).isEmpty()))
                .isEmpty();
        assertThat(rows(TimeWords.class, "time-words.csv")
                        .filter(row -> row.getFirst().equals("month"))
                        .filter(row ->
                                !TimeWords.meaning(Folding.fold(row.get(1))).equals(Optional.of(Meaning.MONTH))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Read Date From,START",
        "Service to date,END",
        "Period Ending,DATE",
        "ปี/เดือน,MONTH",
        "งวดประจำเดือน,MONTH",
        "วันที่ชั่ง,DATE",
        "Period Consumption,OTHER",
        "การใช้/เดือน,OTHER",
        "Due date,OTHER"
    })
    void tellsTheTimeOfAHeaderFromAnAmountForATime(String header, Meaning meaning) {
        assertThat(TimeWords.meaning(Folding.fold(header)).orElse(Meaning.OTHER))
                .isEqualTo(meaning);
    }

    @Test
    void namesNoActivityAmongWhatIsNone() {
        assertThat(rows(RowKinds.class, "not-activities.csv")
                        .filter(row -> headings.activity(row.getFirst()).isPresent()))
                .isEmpty();
    }

    /// The fuels as Thai files name them.
    @ParameterizedTest
    @CsvSource({
        "ดีเซล,diesel-road",
        "ดีเซล B7,diesel-b7-road",
        "ดีเซล B10,diesel-b10-road",
        "ดีเซล B20,diesel-b20-road",
        "ดีเซลพรีเมียม,diesel-road",
        "แก๊สโซฮอล์ 91,gasohol-91-road",
        "แก๊สโซฮอล์ 95,gasohol-95-road",
        "E20,gasohol-e20-road",
        "E85,gasohol-e85-road",
        "เบนซิน 95,gasoline-road",
        "LPG,lpg-stationary",
        "ก๊าซหุงต้ม,lpg-stationary",
        "NGV,cng-road"
    })
    void knowsTheFuelsOfThaiFiles(String text, String activity) {
        assertThat(ActivityWords.shipped().find(text).map(ActivityWords.Spoken::activity))
                .contains(activity);
    }

    private static Stream<List<String>> rows(Class<?> owner, String name) {
        return Resources.rows(owner, name).stream();
    }
}

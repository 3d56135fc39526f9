package city.kaen.intake;

import static city.kaen.intake.Samples.finding;
import static city.kaen.intake.Samples.sum;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SumSheetsTest {
    private static final String HALL = """
            เดือน | ไฟฟ้า (kWh)
            ม.ค. 2568 | 10
            ก.พ. 2568 | 20
            มี.ค. 2568 | 30
            """;
    private static final String SCHOOL = """
            เดือน | ไฟฟ้า (kWh)
            ม.ค. 2568 | 1
            ก.พ. 2568 | 2
            มี.ค. 2568 | 3
            """;
    private static final String BOTH = """
            เดือน | ไฟฟ้า (kWh)
            ม.ค. 2568 | 11
            ก.พ. 2568 | 22
            มี.ค. 2568 | 33
            """;

    private static final String BY_PLACE = """
            สถานที่ | ม.ค. 2568 | ก.พ. 2568 | มี.ค. 2568
            อาคาร 1 | 10 | 20 | 30
            อาคาร 2 | 1 | 2 | 3
            """;

    @Test
    void takesTheNamesOfSheetsForPlaces() {
        Intake intake =
                new Workbooks().sheet("อาคาร 1", HALL).sheet("อาคาร 2", SCHOOL).read();
        assertThat(sum(intake)).isEqualByComparingTo("66");
    }

    @Test
    void countsASheetThatIsTheSumOfTheOthersOnceWhereverItStands() {
        Intake last = new Workbooks()
                .sheet("อาคาร 1", HALL)
                .sheet("อาคาร 2", SCHOOL)
                .sheet("x", BOTH)
                .read();
        assertThat(sum(last)).isEqualByComparingTo("66");
        assertThat(last.rows().ignored()).contains(new RowCount.Ignored("x", "restated", 3, "2-4"));
        Intake first = new Workbooks()
                .sheet("x", BOTH)
                .sheet("อาคาร 1", HALL)
                .sheet("อาคาร 2", SCHOOL)
                .read();
        assertThat(sum(first)).isEqualByComparingTo("66");
    }

    @Test
    void refusesASheetWithoutAPlaceAmongSheetsOfPlacesUnlessItIsNamedAsTheirSum() {
        String wrong = BOTH.replace("33", "34");
        Workbooks places = new Workbooks().sheet("อาคาร 1", HALL).sheet("อาคาร 2", SCHOOL);
        Intake named = places.sheet("รวม", wrong).read();
        assertThat(sum(named)).isEqualByComparingTo("66");
        assertThat(finding(named, "total-differs").messageEn()).contains("34").contains("33");
        Intake other = new Workbooks()
                .sheet("อาคาร 1", HALL)
                .sheet("อาคาร 2", SCHOOL)
                .sheet("x", wrong)
                .read();
        assertThat(other).isInstanceOf(Intake.Rejected.class);
        assertThat(finding(other, "sum-of-sheets-differs").origin().sheet()).isEqualTo("x");
    }

    @Test
    void takesASumWithoutAUnitInTheUnitOfWhatItSumsWhereverItStands() {
        String both = BOTH.replace("ไฟฟ้า (kWh)", "การใช้ไฟฟ้า");
        for (String summary : new String[] {both, BY_PLACE}) {
            int rows = (int) summary.lines().count() - 1;
            Intake first = new Workbooks()
                    .sheet("สรุป", summary)
                    .sheet("อาคาร 1", HALL)
                    .sheet("อาคาร 2", SCHOOL)
                    .read();
            assertThat(sum(first)).as(summary).isEqualByComparingTo("66");
            assertThat(first.rows().ignored())
                    .contains(new RowCount.Ignored("สรุป", "restated", rows, "2-" + (rows + 1)));
            Intake last = new Workbooks()
                    .sheet("อาคาร 1", HALL)
                    .sheet("อาคาร 2", SCHOOL)
                    .sheet("สรุป", summary)
                    .read();
            assertThat(sum(last)).as(summary).isEqualByComparingTo("66");
        }
    }

    @Test
    void refusesASumWithoutAUnitThatSaysWhatNoOtherSheetSays() {
        Intake more = new Workbooks()
                .sheet("สรุป", BY_PLACE + "อาคาร 3 | 7 | 8 | 9\n")
                .sheet("อาคาร 1", HALL)
                .sheet("อาคาร 2", SCHOOL)
                .read();
        assertThat(more).isInstanceOf(Intake.Rejected.class);
        assertThat(finding(more, "unit-missing").origin()).isEqualTo(new Origin("สรุป", 4, "B"));
        Intake mixed = new Workbooks()
                .sheet("สรุป", BY_PLACE)
                .sheet("อาคาร 1", HALL)
                .sheet("อาคาร 2", SCHOOL.replace("kWh", "MWh"))
                .read();
        assertThat(finding(mixed, "activity-missing").origin().sheet()).isEqualTo("สรุป");
    }
}

package city.kaen.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTablesTest {
    @Test
    void readsObjectsUnderTheKeysOfAllOfThem() {
        TableFile file = Tables.read("""
                [{"เดือน": "2568-01", "kWh": 17434.400000000373, "final": true},
                 {"kWh": null, "เดือน": "2568-02", "note": "-"}]
                """);
        assertThat(file.format()).isEqualTo("JSON");
        List<Row> rows = Tables.rows(file);
        assertThat(rows.get(0).cells()).extracting(Cell::text).containsExactly("เดือน", "kWh", "final", "note");
        assertThat(rows.get(1).cells())
                .containsExactly(
                        new Cell.Text("2568-01"),
                        new Cell.Numeric(new BigDecimal("17434.4"), "17434.400000000373"),
                        new Cell.Bool(true));
        assertThat(rows.get(2).cells()).extracting(Cell::text).containsExactly("2568-02", "", "", "-");
    }

    @Test
    void readsArraysAsTheyStand() {
        assertThat(Tables.texts(Tables.read(" [[\"m\", \"kWh\"], [], [\"ม.ค.\", 17.50, null]]")))
                .containsExactly(List.of("m", "kWh"), List.of(), List.of("ม.ค.", "17.5"));
    }

    @Test
    void readsUtf16() {
        byte[] bytes = "\uFEFF[{\"ก\":1}]".getBytes(UTF_16LE);
        assertThat(Tables.texts(TableFiles.read(bytes))).containsExactly(List.of("ก"), List.of("1"));
    }

    @Test
    void leavesTextThatOnlyBeginsWithABracketToCsv() {
        assertThat(Tables.read("[00:30],[01:00]\n1,2").format()).isEqualTo("CSV");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1}",
                "[\"a\", \"b\"]",
                "[{\"a\": {\"b\": 1}}]",
                "[{\"a\": [1]}]",
                "[[1, [2]]]",
                "[{\"a\": 1}, [1]]",
                "[[1], {\"a\": 1}]",
                "[{\"a\": 1}] [{\"a\": 1}]",
                "[{\"a\": 1}]\n{\"a\": 1}",
            })
    void refusesWhatIsNoArrayOfFlatRows(String json) {
        assertThat(Tables.refusal(json.getBytes(UTF_8))).isEqualTo("json-not-rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"a\": 1}", "[{\"a\": 1},", "[{\"a\" 1}]", "[{\"a\": 1, \"a\": 2}]", "[[1, 2], [3"})
    void refusesWhatIsBroken(String json) {
        assertThat(Tables.refusal(json.getBytes(UTF_8))).isEqualTo("file-broken");
    }

    @Test
    void refusesAnArrayOfNothing() {
        assertThat(Tables.refusal("[]".getBytes(UTF_8))).isEqualTo("file-empty");
    }

    @Test
    void leavesTextWhatWouldFillTheMemoryAsANumber() {
        assertThat(Tables.rows(Tables.read("[{\"a\": 1e999999999}]")).get(1).cells())
                .containsExactly(new Cell.Text("1e999999999"));
    }
}

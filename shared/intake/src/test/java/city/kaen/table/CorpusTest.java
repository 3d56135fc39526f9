package city.kaen.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files made to try readers, and files that came from the field: each is read or refused by a code, none breaks the
/// reader or keeps it busy.
class CorpusTest {
    /// Five seconds a megabyte is the promise; a small file takes no more than a large one's first megabyte.
    private static final Duration A_MEGABYTE = Duration.ofSeconds(5);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Set<String> CODES = Set.of(
            "read",
            "file-empty",
            "file-not-a-table",
            "file-is-image",
            "file-is-web-page",
            "file-is-archive",
            "file-is-other-workbook",
            "file-encrypted",
            "file-broken",
            "file-unsafe",
            "file-cell-too-long",
            "csv-quote-open",
            "json-not-rows");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "files",
                "corpora/blns",
                "corpora/csv-spectrum",
                "corpora/csvlint-features",
                "corpora/csvlint-fixtures",
                "corpora/energy-sparks-amr",
                "corpora/fastcsv",
                "corpora/fastexcel",
                "corpora/frictionless-py-data",
                "corpora/poi-hostile",
                "corpora/readxl",
                "corpora/tableschema-java",
            })
    void readsOrRefusesEveryFile(String corpus) throws IOException {
        List<String> odd = new ArrayList<>();
        for (Path file : RealData.files(corpus)) {
            byte[] content = Files.readAllBytes(file);
            long start = THREADS.getCurrentThreadCpuTime();
            String outcome;
            try {
                outcome = Tables.refusal(content);
            } catch (RuntimeException e) {
                outcome = e.toString();
            }
            Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
            if (!CODES.contains(outcome) || taken.compareTo(A_MEGABYTE.multipliedBy(1 + (content.length >> 20))) > 0) {
                odd.add(file + ": " + outcome + " in " + taken.toMillis() + " ms");
            }
        }
        assertThat(odd).isEmpty();
    }

    @Test
    void readsCsvSpectrumAsItsAuthorsDo() throws IOException {
        for (Path csv : RealData.files("corpora/csv-spectrum/csvs")) {
            String name = csv.getFileName().toString().replace(".csv", ".json");
            JsonNode expected = new ObjectMapper().readTree(RealData.bytes("corpora/csv-spectrum/json/" + name));
            String text = Files.readString(csv);
            // On its way here the file lost the line ends it is named for.
            String whole = name.contains("crlf") ? text.replace("\r", "").replace("\n", "\r\n") : text;
            List<Row> rows = Tables.rows(Tables.read(whole));
            List<Map<String, String>> records = new ArrayList<>();
            for (Row row : rows.subList(1, rows.size())) {
                Map<String, String> entries = new TreeMap<>();
                for (int i = 0; i < rows.getFirst().cells().size(); i++) {
                    entries.put(rows.getFirst().cell(i).text(), row.cell(i).text());
                }
                records.add(entries);
            }
            assertThat(records).as(name).isEqualTo(records(expected));
        }
    }

    @Test
    void readsOneWorkbookInBothFormatsAlike() {
        List<Row> legacy = Tables.rows(TableFiles.read(RealData.bytes("files/el09_banes-example-file.xls")));
        List<Row> modern = Tables.rows(TableFiles.read(RealData.bytes("files/el10_banes-example-file.xlsx")));
        assertThat(legacy).hasSizeGreaterThan(3);
        assertThat(modern).hasSameSizeAs(legacy);
        for (int i = 0; i < legacy.size(); i++) {
            for (int column = 0; column < 60; column++) {
                // One holds its dates as text, `Nov 13 2019 12:00AM`, the other as dates.
                if (column != 1 || i == 0) {
                    Cell cell = legacy.get(i).cell(column);
                    assertThat(cell.getClass())
                            .isEqualTo(modern.get(i).cell(column).getClass());
                    assertThat(cell.text()).isEqualTo(modern.get(i).cell(column).text());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blanks",
                "dates-leap-year-1900",
                "empty-sheets",
                "iris-excel",
                "list_type",
                "missing-values",
                "names-need-repair",
                "skipping",
                "style-only-cells",
                "texty-dates",
                "types",
                "unnamed-duplicated-columns",
                "utf8-sheet-names",
                "vietnamese-utf8",
            })
    void readsTwinsOfBothFormatsAlike(String twins) {
        List<Path> files = RealData.files("corpora/readxl/tests/testthat/sheets").stream()
                .filter(path -> path.getFileName().toString().matches(twins + "(-xlsx?)?\\.xlsx?"))
                .toList();
        List<List<List<String>>> texts = files.stream()
                .map(CorpusTest::bytes)
                .map(TableFiles::read)
                .map(file -> file.sheets().stream()
                        .flatMap(sheet -> texts(Tables.rows(sheet)).stream())
                        .toList())
                .toList();
        assertThat(texts).hasSize(2);
        assertThat(texts.get(0)).isEqualTo(texts.get(1));
    }

    @Test
    void knowsFilesByContentWhateverTheyAreCalled() {
        assertThat(Tables.refusal(RealData.bytes("files/el11_not_a_xlsx.xlsx"))).isEqualTo("file-is-image");
        assertThat(Tables.refusal(RealData.bytes("files/el12_not_a_csv.csv"))).isEqualTo("file-is-image");
    }

    private static List<List<String>> texts(List<Row> rows) {
        return rows.stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static List<Map<String, String>> records(JsonNode array) {
        List<Map<String, String>> records = new ArrayList<>();
        for (JsonNode object : array) {
            Map<String, String> entries = new TreeMap<>();
            object.properties()
                    .forEach(entry ->
                            entries.put(entry.getKey(), entry.getValue().asText()));
            records.add(entries);
        }
        return records;
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A corpus of our own: 195 files as no program writes them, or as programs do that know no table, each answered whole
/// as its sender is answered, in 512 MB and five seconds at most, and each refused by what a clerk can mend.
class OddFilesTest {
    private static final Map<String, byte[]> FILES = new LinkedHashMap<>();

    @BeforeAll
    static void make() throws IOException, GeneralSecurityException {
        FILES.putAll(OddPackages.all());
        FILES.putAll(OddTexts.all());
        FILES.putAll(OddXls.all());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plain.xlsx | accepted |
            stored.xlsx | accepted |
            zip64-sizes.xlsx | accepted |
            zip64-directory.xlsx | accepted |
            other-name-inside.xlsx | accepted |
            bytes-behind.xlsx | accepted |
            link-for-a-sheet.xlsx | refused | file-empty
            wrong-checksum.xlsx | refused | file-broken
            said-to-be-larger.xlsx | accepted |
            longer-than-the-file.xlsx | refused | file-broken
            beyond-the-file.xlsx | refused | file-broken
            entry-with-password.xlsx | refused | file-encrypted
            packed-by-bzip2.xlsx | refused | file-broken
            said-to-be-packed.xlsx | refused | file-broken
            same-name-twice.xlsx | refused | file-unsafe
            same-name-in-capitals.xlsx | refused | file-unsafe
            nothing-in-the-sheet.xlsx | refused | file-empty
            no-sheet-part.xlsx | refused | file-broken
            absolute-names.xlsx | accepted |
            backslashes.xlsx | accepted |
            upwards-beside.xlsx | accepted |
            cut-in-half.xlsx | refused | file-broken
            four-bytes.xlsx | refused | file-broken
            behind-a-program.xlsx | refused | file-not-a-table
            a-hundred-thousand-entries.xlsx | refused | file-unsafe
            namespace-prefixes.xlsx | accepted |
            byte-order-mark.xlsx | accepted |
            comments-and-instructions.xlsx | accepted |
            character-data.xlsx | accepted |
            half-a-surrogate.xlsx | accepted |
            an-escaped-half-a-surrogate.xlsx | accepted |
            a-control-character.xlsx | accepted |
            an-escaped-control-character.xlsx | accepted |
            shared-text-that-is-not-there.xlsx | refused | file-broken
            shared-text-before-the-first.xlsx | refused | file-broken
            style-that-is-not-there.xlsx | accepted |
            cells-of-errors.xlsx | refused | formula-error
            cells-of-truth.xlsx | refused | not-a-number
            cells-of-days.xlsx | accepted |
            cells-of-another-kind.xlsx | accepted |
            formulas-never-computed.xlsx | refused | formula-not-computed
            rows-back-and-forth.xlsx | refused | file-broken
            columns-back-and-forth.xlsx | refused | month-unreadable
            a-day-that-is-none.xlsx | refused | month-unreadable
            numbers-without-end.xlsx | refused | not-a-number
            forty-digits.xlsx | accepted | number-cleaned
            no-number.xlsx | accepted | value-not-available
            no-end.xlsx | refused | file-broken
            two-worksheets.xlsx | refused | file-broken
            another-root.xlsx | accepted |
            nothing-but-an-element.xlsx | refused | file-empty
            strict.xlsx | accepted |
            letters-of-another-encoding.xlsx | accepted |
            letters-that-are-not-known.xlsx | accepted |
            sheet called f08c0203.xlsx | accepted |
            sheet called 6e791734.xlsx | accepted |
            sheet called 973a8a00.xlsx | accepted |
            sheet called 0.xlsx | accepted |
            sheet called 9a3f7605.xlsx | accepted |
            sheet called 366a1c.xlsx | accepted |
            strict-throughout.xlsx | accepted |
            no-sheets.xlsx | refused | file-broken
            macros.xlsm | accepted |
            binary.xlsb | refused | file-is-other-workbook
            letter.docx | refused | file-is-document
            slides.pptx | refused | file-is-document
            open-document.ods | refused | file-is-other-workbook
            numbers.numbers | refused | file-is-other-workbook
            book.epub | refused | file-is-archive
            map.kmz | refused | file-is-archive
            tables.zip | refused | file-is-archive
            empty.zip | refused | file-is-archive
            workbook-of-workbooks.xlsx | refused | file-is-archive
            a-hundred-thousand-deep.xlsx | accepted |
            one-entity-again-and-again.xlsx | refused | file-unsafe
            a-hundred-thousand-namespaces.xlsx | refused | file-cell-too-long
            more-than-a-thousand-sheets.xlsx | refused | file-too-large
            row-of-twenty-digits.xlsx | refused | file-beyond-grid
            style-of-fourteen-digits.xlsx | accepted |
            sheet-on-another-machine.xlsx | refused | file-broken
            merged-backwards.xlsx | refused | file-beyond-grid
            utf-16le-without-mark.csv | accepted |
            utf-16be-without-mark.csv | accepted |
            utf-16le-thai-without-mark.csv | accepted |
            utf-16le.csv | accepted |
            utf-16-cut-in-a-letter.csv | refused | nothing-reported
            utf-32le.csv | accepted |
            utf-32be.csv | accepted |
            utf-32le-without-mark.csv | refused | file-not-a-table
            windows-874.csv | accepted | encoding-windows-874
            utf-8-and-windows-874.csv | refused | file-encoding-unknown
            utf-7.csv | refused | layout-unknown
            ebcdic.csv | refused | file-not-a-table
            half-a-surrogate.csv | accepted | encoding-windows-874
            overlong.csv | accepted | encoding-windows-874
            last-letter-cut.csv | accepted | encoding-windows-874
            thai-last-letter-cut.csv | refused | file-encoding-unknown
            nul-between.csv | accepted | nul-characters-dropped
            nul-only.csv | refused | file-not-a-table
            every-byte.csv | refused | file-not-a-table
            marks-in-the-middle.csv | accepted |
            right-to-left.csv | accepted |
            cr-only.csv | accepted |
            semicolons.csv | accepted |
            tabs.xls | accepted |
            pipes.csv | accepted |
            separator-line.csv | accepted |
            numbers-as-formulas.csv | accepted |
            formulas.csv | accepted |
            header-only.csv | refused | nothing-reported
            one-cell.csv | refused | layout-unknown
            one-column.csv | refused | layout-unknown
            white-space.csv | refused | file-empty
            spaces-of-all-kinds.csv | accepted |
            no-line-end-in-a-megabyte.csv | refused | layout-unknown
            more-columns-than-the-grid.csv | refused | file-beyond-grid
            quotes-within.csv | accepted |
            quotes-unclosed.csv | accepted |
            lines-within.csv | accepted |
            numbers-without-end.csv | refused | not-a-number
            numbers-near-nothing.csv | refused | not-a-number
            no-numbers.csv | refused | not-a-number value-not-available
            forty-digits.csv | accepted |
            a-million-digits.csv | refused | not-a-number
            days-that-are-none.csv | refused | month-unreadable
            years-far-away.csv | refused | month-unreadable
            ten-thousand-errors.csv | refused | not-a-number
            page.xls | refused | file-is-web-page
            page-of-excel.xls | refused | file-is-web-page
            xml-2003.xls | refused | file-is-other-workbook
            picture.svg | refused | file-not-a-table
            list.xml | refused | file-not-a-table
            letter.rtf | refused | file-is-document
            mail.eml | refused | layout-unknown
            script.csv | refused | layout-unknown
            nested.json | refused | json-not-rows
            nested-whole.json | refused | json-not-rows
            nested-objects.json | refused | file-cell-too-long
            numbers-without-end.json | refused | not-a-number
            digits-without-end.json | refused | file-cell-too-long
            same-key-twice.json | refused | file-broken
            lines.ndjson | accepted |
            mark.json | accepted |
            nan.json | refused | file-broken
            half-a-surrogate.json | accepted |
            cut.json | refused | file-broken
            one-object.json | refused | json-not-rows
            map.geojson | refused | json-not-rows
            nothing.json | refused | layout-unknown
            text.json | refused | layout-unknown
            report.pdf | refused | file-is-pdf
            scan.csv | refused | file-is-image
            photo.xlsx | refused | file-is-image
            photo.heic | refused | file-is-image
            scan.tif | refused | file-is-image
            film.mp4 | refused | file-is-image
            sound.mp3 | refused | file-not-a-table
            columns.parquet | refused | file-not-a-table
            base.sqlite | refused | file-not-a-table
            base.mdb | refused | file-not-a-table
            base.dbf | refused | file-not-a-table
            program.exe | refused | file-not-a-table
            program.bin | refused | file-not-a-table
            classes.class | refused | file-not-a-table
            archive.rar | refused | file-is-archive
            archive.7z | refused | file-is-archive
            archive.zst | refused | file-not-a-table
            archive.lz4 | refused | file-not-a-table
            archive.bz2 | refused | file-is-archive
            archive.xz | refused | file-is-archive
            archive.tar | refused | file-is-archive
            archive.cab | refused | file-not-a-table
            help.chm | refused | file-not-a-table
            excel-4.xls | refused | file-is-other-workbook
            excel-2.xls | refused | file-is-other-workbook
            list.plist | refused | file-not-a-table
            packed.csv | refused | file-is-archive
            packed-bomb.csv | refused | file-is-archive
            nothing.xlsx | refused | file-empty
            mark-only.csv | refused | file-empty
            zeros.xlsx | refused | file-not-a-table
            plain.xls | accepted |
            column-beyond-the-grid.xls | refused | file-beyond-grid
            with-password.xls | refused | file-encrypted
            cut-in-half.xls | refused | file-broken
            cut-in-a-record.xls | refused | file-broken
            header-only.xls | refused | file-broken
            sectors-in-a-circle.xls | refused | file-broken
            record-beyond-the-end.xls | refused | file-broken
            nothing-but-records.xls | refused | file-not-a-table
            stream-of-text.xls | refused | file-broken
            stream-of-zeros.xls | refused | file-broken
            excel-5.xls | refused | file-is-other-workbook
            mail.msg | refused | file-not-a-table
            letter.doc | refused | file-is-document
            agile-password.xlsx | refused | file-encrypted
            standard-password.xlsx | refused | file-encrypted
            """)
    void answersEachByWhatItIs(String name, String verdict, @Nullable String codes) {
        Intake intake = Answers.of(name, file(name));

        assertThat(intake instanceof Intake.Accepted ? "accepted" : "refused").isEqualTo(verdict);
        assertThat(intake.counts().keySet())
                .containsExactlyInAnyOrderElementsOf(codes == null ? Set.of() : Set.of(codes.split(" ")));
    }

    @Test
    void keepsNoHalfOfACharacterThatNoStoreGivesBack() {
        for (byte[] file : List.of(
                file("half-a-surrogate.xlsx"),
                file("an-escaped-half-a-surrogate.xlsx"),
                file("half-a-surrogate.json"))) {
            assertThat(meters(Answers.of("half", file)))
                    .isNotEmpty()
                    .allSatisfy(meter -> assertThat(meter)
                            .contains("\uFFFD")
                            .isEqualTo(new String(meter.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
        }
    }

    @Test
    void countsTenThousandErrorsOneByOne() {
        Intake intake = Answers.of("errors.csv", file("ten-thousand-errors.csv"));

        assertThat(intake.counts()).containsEntry("not-a-number", 10_000);
    }

    private static byte[] file(String name) {
        return Objects.requireNonNull(FILES.get(name), "listed but not made");
    }

    private static List<String> meters(Intake intake) {
        return ((Intake.Accepted) intake)
                .statements().stream()
                        .flatMap(statement -> statement.lines().stream())
                        .map(Line::meter)
                        .toList();
    }
}

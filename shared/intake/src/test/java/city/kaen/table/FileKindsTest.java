package city.kaen.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindsTest {
    @Test
    void refusesWhatIsEmpty() {
        assertThat(Tables.refusal(new byte[0])).isEqualTo("file-empty");
        assertThat(Tables.refusal(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}))
                .isEqualTo("file-empty");
        assertThat(Tables.refusal(new byte[] {(byte) 0xFF, (byte) 0xFE})).isEqualTo("file-empty");
    }

    static Stream<Arguments> heads() {
        return Stream.of(
                arguments("%PDF-1.7", "file-is-pdf"),
                arguments("\u0089PNG\r\n\u001A\n", "file-is-image"),
                arguments("\u00FF\u00D8\u00FF\u00E0", "file-is-image"),
                arguments("GIF89a", "file-is-image"),
                arguments("Rar!\u001A\u0007", "file-is-archive"),
                arguments("7z\u00BC\u00AF", "file-is-archive"),
                arguments("\u001F\u008B\b", "file-is-archive"),
                arguments("{\\rtf1\\ansi", "file-is-document"),
                arguments("<!DOCTYPE html><html>", "file-is-web-page"),
                arguments("<table border=1><tr><td>1</td></tr></table>", "file-is-web-page"),
                arguments(
                        "\u00EF\u00BB\u00BF <html xmlns:x='urn:schemas-microsoft-com:office:excel'>",
                        "file-is-web-page"),
                arguments(
                        "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
                        "file-is-other-workbook"),
                arguments("<?xml version='1.0'?><rows/>", "file-not-a-table"),
                arguments("\t\b\u0010\0\0\u0005", "file-is-other-workbook"),
                arguments("\u007FELF\u0002\u0001\u0001\0\0\0", "file-not-a-table"),
                arguments("MZ\u0090\0\u0003\0\0\0\u0004\0", "file-not-a-table"),
                arguments("PK\u0003\u0004", "file-broken"),
                arguments("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "file-broken"));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void refusesWhatItIsByItsName(String head, String code) {
        assertThat(Tables.refusal(head.getBytes(ISO_8859_1))).isEqualTo(code);
    }

    @Test
    void refusesAWebPageInUtf16() {
        assertThat(Tables.refusal("\uFEFF<html><table>".getBytes(UTF_16LE))).isEqualTo("file-is-web-page");
    }

    @Test
    void aTextThatOnlyBeginsLikeATagIsATable() {
        assertThat(Tables.refusal("<b>,kWh\n1,2".getBytes(UTF_8))).isEqualTo("read");
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, file-is-document",
        "ppt/presentation.xml, file-is-document",
        "xl/workbook.bin, file-is-other-workbook",
    })
    void refusesOtherPackagesByTheirName(String main, String code) {
        byte[] bytes = new Workbooks()
                .with("[Content_Types].xml", "<Types/>")
                .with("_rels/.rels", Workbooks.relations("officeDocument", main))
                .with(main, "<x/>")
                .bytes();
        assertThat(Tables.refusal(bytes)).isEqualTo(code);
    }

    @Test
    void refusesOtherZipFiles() {
        assertThat(Tables.refusal(new Workbooks().with("a.csv", "1,2").bytes())).isEqualTo("file-is-archive");
        assertThat(Tables.refusal(new Workbooks().bytes())).isEqualTo("file-is-archive");
        byte[] workbook = Workbooks.ofRows("").bytes();
        assertThat(Tables.refusal(new Workbooks()
                        .with("ม.ค..xlsx", out -> out.write(workbook))
                        .bytes()))
                .isEqualTo("file-is-archive");
        assertThat(Tables.refusal(new Workbooks()
                        .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                        .bytes()))
                .isEqualTo("file-is-other-workbook");
    }

    @ParameterizedTest
    @CsvSource({
        "EncryptedPackage, file-encrypted",
        "WordDocument, file-is-document",
        "PowerPoint Document, file-is-document",
        "Book, file-is-other-workbook",
        "Outlook, file-not-a-table",
        "Workbook, file-broken",
    })
    void refusesContainersByWhatTheyHold(String entry, String code) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), entry);
            container.writeFilesystem(bytes);
        }
        assertThat(Tables.refusal(bytes.toByteArray())).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 100, 512, 600, 5_000})
    void refusesAContainerCutShort(int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[20_000]), "Workbook");
            container.writeFilesystem(bytes);
        }
        assertThat(Tables.refusal(java.util.Arrays.copyOf(bytes.toByteArray(), length)))
                .isEqualTo("file-broken");
    }
}

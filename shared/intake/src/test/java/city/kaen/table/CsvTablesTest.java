package city.kaen.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTablesTest {
    private static final List<List<String>> TWO_BY_TWO = List.of(List.of("เดือน", "kWh"), List.of("ม.ค.", "17"));

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSeparator(String separator) {
        assertThat(Tables.texts(Tables.read("เดือน,kWh\nม.ค.,17\n".replace(",", separator))))
                .isEqualTo(TWO_BY_TWO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void endsARecordAtAnyLineEnd(String lineEnd) {
        assertThat(Tables.texts(Tables.read("เดือน,kWh\nม.ค.,17".replace("\n", lineEnd))))
                .isEqualTo(TWO_BY_TWO);
    }

    @Test
    void mixesLineEnds() {
        TableFile file = Tables.read("a\r\nb\nc\rd\r\re\n\rf");
        assertThat(Tables.rows(file)).extracting(Row::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(Tables.texts(file))
                .containsExactly(
                        List.of("a"),
                        List.of("b"),
                        List.of("c"),
                        List.of("d"),
                        List.of(),
                        List.of("e"),
                        List.of(),
                        List.of("f"));
    }

    @Test
    void decimalCommasAreNoSeparators() {
        assertThat(Tables.texts(Tables.read("เดือน;kWh;บาท\nม.ค.;1,5;2,3\nก.พ.;1,7;2,4"))
                        .get(1))
                .containsExactly("ม.ค.", "1,5", "2,3");
        assertThat(Tables.texts(Tables.read("1,5;2,3\n1,7;2,4")).getFirst()).containsExactly("1,5", "2,3");
        assertThat(Tables.texts(Tables.read("1,5\t2,3\n1,7\t2,4")).getFirst()).containsExactly("1,5", "2,3");
    }

    @Test
    void titleRowsDoNotDecideTheSeparator() {
        assertThat(Tables.texts(Tables.read("ไฟฟ้า; ปี 2568; กอง\n\nเดือน,kWh\nม.ค.,17\nก.พ.,18"))
                        .get(3))
                .containsExactly("ม.ค.", "17");
    }

    @Test
    void obeysTheSeparatorLineOfSpreadsheets() {
        TableFile file = Tables.read("sep=;\r\na;b,c\r\nd;e,f");
        assertThat(Tables.texts(file)).containsExactly(List.of("a", "b,c"), List.of("d", "e,f"));
        assertThat(Tables.rows(file).getFirst().number()).isEqualTo(2);
    }

    @Test
    void quotesHoldSeparatorsLineEndsAndQuotes() {
        TableFile file = Tables.read("a,\"b,\"\"1\"\"\r\nc\",d\ne,,f");
        assertThat(Tables.texts(file)).containsExactly(List.of("a", "b,\"1\"\r\nc", "d"), List.of("e", "", "f"));
        assertThat(Tables.rows(file)).extracting(Row::number).containsExactly(1, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "5\" pipe,x ~ 5\" pipe",
                "\"Big\" house,x ~ Big house",
                "\"\"\"x\"\"\",x ~ \"x\"",
                "a \"b\",x ~ a \"b\"",
            })
    void forgivesCarelessQuotes(String text, String first) {
        assertThat(Tables.texts(Tables.read(text)).getFirst().getFirst()).isEqualTo(first);
    }

    @Test
    void keepsRaggedRowsAndBlankOnesBetween() {
        TableFile file = Tables.read("\n,,\nชื่อ,ม.ค.,ก.พ.\n \n,,,\nก,1\nข,1,2,3,\n\n  ,\n");
        assertThat(Tables.texts(file))
                .containsExactly(
                        List.of("ชื่อ", "ม.ค.", "ก.พ."),
                        List.of(),
                        List.of(),
                        List.of("ก", "1"),
                        List.of("ข", "1", "2", "3"));
        assertThat(Tables.rows(file)).extracting(Row::number).containsExactly(3, 4, 5, 6, 7);
    }

    @Test
    void givesItsRowsAgain() {
        TableFile file = Tables.read("a,b\n\nc,d");
        assertThat(Tables.texts(file)).isEqualTo(Tables.texts(file)).hasSize(3);
    }

    @Test
    void readsEveryEncodingInItsOrder() {
        String text = "เดือน,kWh\r\nม.ค.,17";
        Charset windows874 = Charset.forName("x-windows-874");
        assertThat(Tables.texts(TableFiles.read(text.getBytes(UTF_8)))).isEqualTo(TWO_BY_TWO);
        assertThat(Tables.texts(TableFiles.read(marked(text, UTF_8)))).isEqualTo(TWO_BY_TWO);
        assertThat(Tables.texts(TableFiles.read(marked(text, UTF_16LE)))).isEqualTo(TWO_BY_TWO);
        assertThat(Tables.texts(TableFiles.read(marked(text, UTF_16BE)))).isEqualTo(TWO_BY_TWO);
        assertThat(Tables.texts(TableFiles.read(text.getBytes(UTF_16LE)))).isEqualTo(TWO_BY_TWO);
        assertThat(Tables.texts(TableFiles.read(text.getBytes(UTF_16BE)))).isEqualTo(TWO_BY_TWO);
        TableFile thai = TableFiles.read(text.getBytes(windows874));
        assertThat(Tables.texts(thai)).isEqualTo(TWO_BY_TWO);
        assertThat(thai.notes()).extracting(TableFile.Note::code).containsExactly("encoding-windows-874");
        assertThat(TableFiles.read(marked(text, UTF_8)).notes()).isEmpty();
    }

    @Test
    void readsTheQuotationMarksOfWindows874() {
        byte[] bytes = "ม.ค.,“17”…".getBytes(Charset.forName("x-windows-874"));
        assertThat(Tables.texts(TableFiles.read(bytes)).getFirst()).containsExactly("ม.ค.", "“17”…");
    }

    @Test
    void refusesBytesThatAreNoEncodingReadHere() {
        byte[] bytes = "เดือน,kWh\nม.ค.,17".getBytes(UTF_8);
        bytes[bytes.length - 4] = (byte) 0xFF;
        assertThat(Tables.refusal(bytes)).isEqualTo("file-encoding-unknown");
        bytes = marked("เดือน,kWh", UTF_8);
        bytes[5] = 'x';
        assertThat(Tables.refusal(bytes)).isEqualTo("file-encoding-unknown");
    }

    @Test
    void dropsStrayNulCharacters() {
        TableFile file = Tables.read("a,b\0\nc,\0d,e");
        assertThat(Tables.texts(file)).containsExactly(List.of("a", "b"), List.of("c", "d", "e"));
        assertThat(file.notes()).extracting(TableFile.Note::code).containsExactly("nul-characters-dropped");
    }

    @Test
    void refusesAQuoteThatNeverCloses() {
        assertThat(Tables.refusal("a,b\nc,\"d\ne,f\n".getBytes(UTF_8))).isEqualTo("csv-quote-open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\r\n", ",,,\n,,,", "\u00A0\u200B"})
    void refusesWhatHoldsNothing(String text) {
        assertThat(Tables.refusal(text.getBytes(UTF_8))).isEqualTo("file-empty");
        assertThat(Tables.refusal(marked(text, UTF_8))).isEqualTo("file-empty");
        assertThat(Tables.refusal(marked(text, UTF_16LE))).isEqualTo("file-empty");
    }

    private static byte[] marked(String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\uFEFF".getBytes(charset));
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }
}

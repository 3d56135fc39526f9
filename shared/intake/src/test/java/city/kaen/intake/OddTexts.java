package city.kaen.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Texts, and bytes that are none, as departments and their programs send them under the name of a table.
final class OddTexts {
    private static final String CSV = "month,meter,kwh\n2025-01,M-100,10\n2025-02,M-100,20\n";
    private static final String THAI = "เดือน,มิเตอร์,kWh\n2568-01,ม. ๑,10\n2568-02,ม. ๑,20\n";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private OddTexts() {}

    /// Every one, by name.
    static Map<String, byte[]> all() {
        OddTexts texts = new OddTexts();
        texts.encodings();
        texts.tables();
        texts.documents();
        texts.others();
        return texts.files;
    }

    private void encodings() {
        files.put("utf-16le-without-mark.csv", CSV.getBytes(UTF_16LE));
        files.put("utf-16be-without-mark.csv", CSV.getBytes(UTF_16BE));
        files.put("utf-16le-thai-without-mark.csv", THAI.getBytes(UTF_16LE));
        files.put("utf-16le.csv", ("\uFEFF" + THAI).getBytes(UTF_16LE));
        files.put("utf-16-cut-in-a-letter.csv", Arrays.copyOf(("\uFEFF" + CSV).getBytes(UTF_16LE), 41));
        files.put("utf-32le.csv", ("\uFEFF" + CSV).getBytes(Charset.forName("UTF-32LE")));
        files.put("utf-32be.csv", ("\uFEFF" + CSV).getBytes(Charset.forName("UTF-32BE")));
        files.put("utf-32le-without-mark.csv", CSV.getBytes(Charset.forName("UTF-32LE")));
        files.put("windows-874.csv", THAI.getBytes(Charset.forName("x-windows-874")));
        files.put(
                "utf-8-and-windows-874.csv",
                joined(THAI.getBytes(UTF_8), THAI.getBytes(Charset.forName("x-windows-874"))));
        files.put("utf-7.csv", "+/v8-month,meter,kwh\n".getBytes(ISO_8859_1));
        files.put("ebcdic.csv", CSV.getBytes(Charset.forName("IBM037")));
        files.put(
                "half-a-surrogate.csv",
                CSV.replace("M-100", "\u00ED\u00A0\u0080").getBytes(ISO_8859_1));
        files.put("overlong.csv", CSV.replace("M-100", "\u00C0\u00AF").getBytes(ISO_8859_1));
        files.put("last-letter-cut.csv", (CSV + "2025-03,\u00E0\u00B8").getBytes(ISO_8859_1));
        files.put(
                "thai-last-letter-cut.csv",
                Arrays.copyOf(
                        THAI.getBytes(UTF_8),
                        THAI.substring(0, THAI.lastIndexOf("ม.")).getBytes(UTF_8).length + 2));
        files.put("nul-between.csv", CSV.replace("M", "\0M\0").getBytes(UTF_8));
        files.put("nul-only.csv", new byte[10_000]);
        files.put("every-byte.csv", everyByte());
        files.put(
                "marks-in-the-middle.csv", CSV.replace("M-100", "\uFEFFM\uFEFF").getBytes(UTF_8));
        files.put(
                "right-to-left.csv",
                CSV.replace("M-100", "\u202EM\u2066\u200B\u200D").getBytes(UTF_8));
    }

    private void tables() {
        put("cr-only.csv", CSV.replace('\n', '\r'));
        put("semicolons.csv", CSV.replace(',', ';'));
        put("tabs.xls", CSV.replace(',', '\t'));
        put("pipes.csv", CSV.replace(',', '|'));
        put("separator-line.csv", "sep=;\n" + CSV.replace(',', ';'));
        put("numbers-as-formulas.csv", CSV.replace("M-100", "=\"0100\""));
        put("formulas.csv", CSV.replace("M-100", "=HYPERLINK(\"http://x\")"));
        put("header-only.csv", "month,meter,kwh\n");
        put("one-cell.csv", "x");
        put("one-column.csv", "kwh\n1\n2\n");
        put("white-space.csv", " \t\r\n\n   \n");
        put("spaces-of-all-kinds.csv", CSV.replace(",", "\u00A0,\u3000\u2003"));
        put("no-line-end-in-a-megabyte.csv", "1,".repeat(7_000));
        put("more-columns-than-the-grid.csv", ",".repeat(20_000) + "\n" + CSV);
        put("quotes-within.csv", CSV.replace("M-100", "M\"1\"00"));
        put("quotes-unclosed.csv", CSV.replace("M-100", "\"M"));
        put("lines-within.csv", CSV.replace("M-100", "\"M\r\n\n100\""));
        put("numbers-without-end.csv", CSV.replace(",10", ",1e999999999"));
        put("numbers-near-nothing.csv", CSV.replace(",10", ",1e-999999999"));
        put("no-numbers.csv", CSV.replace(",10", ",NaN").replace(",20", ",-Infinity"));
        put("forty-digits.csv", CSV.replace(",10", "," + "1234567890".repeat(4)));
        put("a-million-digits.csv", CSV.replace(",10", "," + "9".repeat(1_000_000)));
        put("days-that-are-none.csv", CSV.replace("2025-01", "2025-02-31").replace("2025-02,", "31/02/2568,"));
        put("years-far-away.csv", CSV.replace("2025-01", "0000-01").replace("2025-02", "99999-12"));
        StringBuilder errors = new StringBuilder("month,meter,kwh\n");
        for (int row = 0; row < 10_000; row++) {
            errors.append("2025-01,M-").append(row).append(",much\n");
        }
        put("ten-thousand-errors.csv", errors.toString());
    }

    private void documents() {
        put("page.xls", "<html><head><meta charset='utf-8'></head><table><tr><td>kWh</td></tr></table></html>");
        put("page-of-excel.xls", "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table/></html>");
        put(
                "xml-2003.xls",
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook"
                        + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet/></Workbook>");
        put("picture.svg", "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>");
        put("list.xml", "<?xml version='1.0'?><!DOCTYPE x SYSTEM 'file:///etc/passwd'><rows>&x;</rows>");
        put("letter.rtf", "{\\rtf1\\ansi kWh}");
        put("mail.eml", "From: a@example.org\r\nSubject: kWh\r\nContent-Type: text/plain\r\n\r\nhello\r\n");
        put("script.csv", "#!/bin/sh\nrm -rf /\n");
        put("nested.json", "[".repeat(100_000));
        put("nested-whole.json", "[".repeat(50_000) + "]".repeat(50_000));
        put("nested-objects.json", "{\"a\":".repeat(50_000));
        put("numbers-without-end.json", "[{\"month\":\"2025-01\",\"meter\":\"M\",\"kwh\":1e999999999}]");
        put("digits-without-end.json", "[{\"month\":\"2025-01\",\"meter\":\"M\",\"kwh\":" + "9".repeat(200_000) + "}]");
        put("same-key-twice.json", "[{\"month\":\"2025-01\",\"meter\":\"M\",\"kwh\":1,\"kwh\":2}]");
        put(
                "lines.ndjson",
                "{\"month\":\"2025-01\",\"meter\":\"M\",\"kwh\":1}\n{\"month\":\"2025-02\",\"meter\":\"M\",\"kwh\":2}\n");
        put("mark.json", "\uFEFF[{\"month\":\"2025-01\",\"meter\":\"M\",\"kwh\":1}]");
        put("nan.json", "[{\"month\":\"2025-01\",\"meter\":\"M\",\"kwh\":NaN}]");
        put("half-a-surrogate.json", "[{\"month\":\"2025-01\",\"meter\":\"\\ud800\",\"kwh\":1}]");
        put("cut.json", "[{\"month\":\"2025-01\",\"meter\":");
        put("one-object.json", "{\"a\":{\"b\":[1,2]}}");
        put("map.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}");
        put("nothing.json", "null");
        put("text.json", "\"hello\"");
    }

    private void others() {
        head("report.pdf", "%PDF-1.7\n%\u00E2\u00E3\n1 0 obj\n");
        head("scan.csv", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR");
        head("photo.xlsx", "\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF");
        head("photo.heic", "\0\0\0\u0018ftypheic");
        head("scan.tif", "II*\0\b\0\0\0");
        head("film.mp4", "\0\0\0\u0018ftypmp42");
        head("sound.mp3", "ID3\u0004\0\0\0\0\0\0");
        head("columns.parquet", "PAR1\u0015\0\u0015");
        head("base.sqlite", "SQLite format 3\0\u0010\0");
        head("base.mdb", "\0\u0001\0\0Standard Jet DB\0");
        head("base.dbf", "\u0003}\u0001\u0001\u0001\0\0\0a\0");
        head("program.exe", "MZ\u0090\0\u0003\0\0\0");
        head("program.bin", "\u007FELF\u0002\u0001\u0001\0");
        head("classes.class", "\u00CA\u00FE\u00BA\u00BE\0\0\0E");
        head("archive.rar", "Rar!\u001A\u0007\u0001\0");
        head("archive.7z", "7z\u00BC\u00AF'\u001C\0\u0004");
        head("archive.zst", "(\u00B5/\u00FD\u0004X");
        head("archive.lz4", "\u0004\"M\u0018d@\u00A7");
        head("archive.bz2", "BZh91AY&SY");
        head("archive.xz", "\u00FD7zXZ\0\0\u0004");
        head("archive.tar", "a.csv" + "\0".repeat(252) + "ustar\0");
        head("archive.cab", "MSCF\0\0\0\0");
        head("help.chm", "ITSF\u0003\0\0\0");
        head("excel-4.xls", "\t\u0004\u0006\0\0\0\u0010\0");
        head("excel-2.xls", "\t\0\u0004\0\u0002\0\u0010\0");
        head("list.plist", "bplist00\u00D0\b");
        files.put("packed.csv", gzip(CSV.getBytes(UTF_8)));
        files.put("packed-bomb.csv", gzip(new byte[50 << 20]));
        files.put("nothing.xlsx", new byte[0]);
        files.put("mark-only.csv", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        files.put("zeros.xlsx", new byte[100]);
    }

    private void put(String name, String content) {
        files.put(name, content.getBytes(UTF_8));
    }

    /// The first bytes of another kind of file, and more that is no text.
    private void head(String name, String head) {
        files.put(name, joined(head.getBytes(ISO_8859_1), everyByte()));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] everyByte() {
        byte[] bytes = new byte[1024];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7);
        }
        return bytes;
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

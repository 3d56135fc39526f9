package city.kaen.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Builds workbooks for tests, part by part, sound ones and others.
final class Workbooks {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, Content> parts = new LinkedHashMap<>();

    /// Writes what a part holds.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// A workbook with one sheet, `Sheet1`, of these rows.
    static Workbooks ofRows(String rows) {
        return ofSheet("<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /// A workbook with one sheet, `Sheet1`, of this XML.
    static Workbooks ofSheet(String sheet) {
        return new Workbooks()
                .with("[Content_Types].xml", "<Types/>")
                .with("_rels/.rels", relations("officeDocument", "xl/workbook.xml"))
                .with("xl/workbook.xml", workbook("<sheets><sheet name='Sheet1' sheetId='1' r:id='rId1'/></sheets>"))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relations(
                                "worksheet", "worksheets/sheet1.xml", "styles", "styles.xml", "sharedStrings", "s.xml"))
                .with("xl/worksheets/sheet1.xml", sheet);
    }

    static String workbook(String inner) {
        return "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS + "'>" + inner + "</workbook>";
    }

    /// Relationships `rId1`, `rId2` ... of a kind and a target each.
    static String relations(String... kindsAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns='" + PACKAGE + "'>");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            xml.append("<Relationship Id='rId")
                    .append(i / 2 + 1)
                    .append("' Type='" + RELATIONS + "/")
                    .append(kindsAndTargets[i])
                    .append("' Target='")
                    .append(kindsAndTargets[i + 1])
                    .append("'/>");
        }
        return xml.append("</Relationships>").toString();
    }

    Workbooks with(String path, String content) {
        return with(path, out -> out.write(content.getBytes(UTF_8)));
    }

    Workbooks with(String path, Content content) {
        parts.put(path, content);
        return this;
    }

    Workbooks withStrings(String items) {
        return with("xl/s.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    /// Cell format `i` shows the number format of place `i`.
    Workbooks withFormats(String... codes) {
        StringBuilder xml = new StringBuilder("<styleSheet xmlns='" + MAIN + "'><numFmts>");
        for (int i = 0; i < codes.length; i++) {
            xml.append("<numFmt numFmtId='")
                    .append(200 + i)
                    .append("' formatCode='")
                    .append(codes[i])
                    .append("'/>");
        }
        xml.append("</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>");
        for (int i = 0; i < codes.length; i++) {
            xml.append("<xf numFmtId='").append(200 + i).append("'/>");
        }
        return with("xl/styles.xml", xml.append("</cellXfs></styleSheet>").toString());
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, Content> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    TableFile read() {
        return TableFiles.read(bytes());
    }
}

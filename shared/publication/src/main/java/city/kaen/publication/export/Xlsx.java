package city.kaen.publication.export;

import city.kaen.publication.document.XmlText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes rows as a workbook (Office Open XML) of which equal rows give equal bytes: no clock, and stored without
/// compression, because compressors differ between machines.
///
/// Text is text: no cell can be a formula. A number is written as one only where fifteen digits hold it whole, which is
/// what a spreadsheet keeps; else it stays text, every digit of it.
final class Xlsx {
    private static final LocalDateTime FIRST_DAY_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int DIGITS_OF_A_SPREADSHEET = 15;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Xlsx() {}

    /// A sheet.
    ///
    /// @param name at most 31 characters, none of `[]:*?/\`
    record Sheet(String name, List<List<String>> rows) {}

    static byte[] write(List<Sheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "[Content_Types].xml", contentTypes(sheets.size()));
            put(
                    zip,
                    "_rels/.rels",
                    HEAD + "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(zip, "xl/workbook.xml", workbook(sheets));
            put(zip, "xl/_rels/workbook.xml.rels", relations(sheets.size()));
            for (int i = 0; i < sheets.size(); i++) {
                put(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", sheet(sheets.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIRST_DAY_OF_ZIP);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String contentTypes(int sheets) {
        StringBuilder out = new StringBuilder(HEAD)
                .append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships")
                .append("+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"")
                .append(TYPES)
                .append("sheet.main+xml\"/>");
        for (int i = 1; i <= sheets; i++) {
            out.append("<Override PartName=\"/xl/worksheets/sheet")
                    .append(i)
                    .append(".xml\" ContentType=\"")
                    .append(TYPES)
                    .append("worksheet+xml\"/>");
        }
        return out.append("</Types>").toString();
    }

    private static String workbook(List<Sheet> sheets) {
        StringBuilder out = new StringBuilder(HEAD)
                .append("<workbook xmlns=\"")
                .append(MAIN)
                .append("\" xmlns:r=\"")
                .append(OFFICE)
                .append("\"><sheets>");
        for (int i = 0; i < sheets.size(); i++) {
            out.append("<sheet name=\"")
                    .append(XmlText.of(sheets.get(i).name()))
                    .append("\" sheetId=\"")
                    .append(i + 1)
                    .append("\" r:id=\"rId")
                    .append(i + 1)
                    .append("\"/>");
        }
        return out.append("</sheets></workbook>").toString();
    }

    private static String relations(int sheets) {
        StringBuilder out = new StringBuilder(HEAD)
                .append("<Relationships xmlns=\"")
                .append(RELATIONS)
                .append("\">");
        for (int i = 1; i <= sheets; i++) {
            out.append("<Relationship Id=\"rId")
                    .append(i)
                    .append("\" Type=\"")
                    .append(OFFICE)
                    .append("/worksheet\" Target=\"worksheets/sheet")
                    .append(i)
                    .append(".xml\"/>");
        }
        return out.append("</Relationships>").toString();
    }

    private static String sheet(Sheet sheet) {
        StringBuilder out = new StringBuilder(HEAD)
                .append("<worksheet xmlns=\"")
                .append(MAIN)
                .append("\"><sheetData>");
        for (List<String> row : sheet.rows()) {
            out.append("<row>");
            row.forEach(value -> out.append(cell(value)));
            out.append("</row>");
        }
        return out.append("</sheetData></worksheet>").toString();
    }

    private static String cell(String value) {
        if (value.isEmpty()) {
            return "<c/>";
        }
        return isNumber(value)
                ? "<c><v>" + value + "</v></c>"
                : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + XmlText.of(value) + "</t></is></c>";
    }

    private static boolean isNumber(String value) {
        return value.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")
                && value.chars().filter(Character::isDigit).count() <= DIGITS_OF_A_SPREADSHEET;
    }
}

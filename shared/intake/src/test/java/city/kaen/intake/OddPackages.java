package city.kaen.intake;

import static city.kaen.intake.OddZip.Lie;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Workbooks and other packages as no spreadsheet program writes them, each by a name that says what is odd.
final class OddPackages {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String TYPES = "[Content_Types].xml";

    /// Two months of one meter.
    static final String ROWS = "<row r='1'>" + text("month") + text("meter") + text("kWh") + "</row><row r='2'>"
            + text("2025-01") + text("M-100") + "<c><v>10</v></c></row><row r='3'>" + text("2025-02") + text("M-100")
            + "<c><v>20</v></c></row>";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private OddPackages() {}

    /// Every one, by name.
    static Map<String, byte[]> all() {
        OddPackages packages = new OddPackages();
        packages.zips();
        packages.sheets();
        packages.kinds();
        packages.excesses();
        return packages.files;
    }

    static String text(String words) {
        return "<c t='inlineStr'><is><t>" + words + "</t></is></c>";
    }

    static String sheet(String rows) {
        return "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String relations(String kind, String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='rId1' Type='" + RELATIONS + "/" + kind + "' Target='" + target
                + "'/></Relationships>";
    }

    private static String book(String name) {
        return "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS + "'><sheets><sheet name='" + name
                + "' sheetId='1' r:id='rId1'/></sheets></workbook>";
    }

    /// All of a workbook but its sheet.
    private static OddZip frame() {
        return new OddZip()
                .entry(TYPES, "<Types/>")
                .entry("_rels/.rels", relations("officeDocument", BOOK))
                .entry(BOOK, book("Sheet1"))
                .entry("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
    }

    private static OddZip whole(String sheet) {
        return frame().entry(SHEET, sheet);
    }

    private static OddZip lying(Lie lie) {
        return frame().entry(SHEET, sheet(ROWS), lie);
    }

    /// Much of what a program writes little of.
    private void excesses() {
        files.put(
                "a-hundred-thousand-deep.xlsx",
                whole(sheet(ROWS)
                                .replace("<sheetData>", "<x>".repeat(100_000) + "</x>".repeat(100_000) + "<sheetData>"))
                        .bytes());
        files.put(
                "one-entity-again-and-again.xlsx",
                whole("<!DOCTYPE x [<!ENTITY a '" + "A".repeat(100_000) + "'>]>"
                                + sheet("<row>" + text("&a;".repeat(20_000)) + "</row>"))
                        .bytes());
        StringBuilder spaces = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            spaces.append("xmlns:n").append(i).append("='u' ");
        }
        files.put(
                "a-hundred-thousand-namespaces.xlsx",
                whole(sheet(ROWS).replace("<worksheet ", "<worksheet " + spaces))
                        .bytes());
        files.put(
                "more-than-a-thousand-sheets.xlsx",
                new OddZip()
                        .entry(TYPES, "<Types/>")
                        .entry("_rels/.rels", relations("officeDocument", BOOK))
                        .entry(
                                BOOK,
                                book("S")
                                        .replace(
                                                "</sheets>",
                                                "<sheet name='T' sheetId='2' r:id='rId1'/>".repeat(1_000)
                                                        + "</sheets>"))
                        .entry("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"))
                        .entry(SHEET, sheet(ROWS))
                        .bytes());
        files.put(
                "row-of-twenty-digits.xlsx",
                whole(sheet(ROWS + "<row r='99999999999999999999'><c><v>1</v></c></row>"))
                        .bytes());
        files.put(
                "style-of-fourteen-digits.xlsx",
                whole(sheet(ROWS.replace("<c>", "<c s='99999999999999'>"))).bytes());
        files.put(
                "sheet-on-another-machine.xlsx",
                new OddZip()
                        .entry(TYPES, "<Types/>")
                        .entry("_rels/.rels", relations("officeDocument", BOOK))
                        .entry(BOOK, book("Sheet1"))
                        .entry(
                                "xl/_rels/workbook.xml.rels",
                                relations("worksheet", "http://127.0.0.1:9/sheet.xml' TargetMode='External"))
                        .bytes());
        files.put(
                "merged-backwards.xlsx",
                whole(sheet(ROWS)
                                .replace(
                                        "</sheetData>",
                                        "</sheetData><mergeCells><mergeCell ref='C3:A1'/></mergeCells>"))
                        .bytes());
    }

    private void zips() {
        byte[] plain = whole(sheet(ROWS)).bytes();
        files.put("plain.xlsx", plain);
        files.put(
                "stored.xlsx",
                frame().entry(SHEET, sheet(ROWS), OddZip.STORED, Lie.NONE).bytes());
        files.put("zip64-sizes.xlsx", lying(Lie.SIZES_IN_ZIP64).bytes());
        files.put("zip64-directory.xlsx", whole(sheet(ROWS)).zip64Directory().bytes());
        files.put("other-name-inside.xlsx", lying(Lie.OTHER_NAME_INSIDE).bytes());
        files.put("bytes-behind.xlsx", whole(sheet(ROWS)).then(new byte[500]).bytes());
        files.put(
                "link-for-a-sheet.xlsx",
                frame().entry(SHEET, "/etc/passwd", Lie.LINK).bytes());
        files.put("wrong-checksum.xlsx", lying(Lie.WRONG_CHECKSUM).bytes());
        files.put("said-to-be-larger.xlsx", lying(Lie.LARGER).bytes());
        files.put("longer-than-the-file.xlsx", lying(Lie.LONGER_THAN_THE_FILE).bytes());
        files.put("beyond-the-file.xlsx", lying(Lie.BEYOND_THE_FILE).bytes());
        files.put("entry-with-password.xlsx", lying(Lie.ENCRYPTED).bytes());
        files.put(
                "packed-by-bzip2.xlsx",
                frame().entry(SHEET, sheet(ROWS), 12, Lie.NONE).bytes());
        files.put(
                "said-to-be-packed.xlsx",
                frame().entry(SHEET, sheet(ROWS), 9, Lie.NONE).bytes());
        files.put(
                "same-name-twice.xlsx",
                whole(sheet(ROWS)).entry(SHEET, sheet("")).bytes());
        files.put(
                "same-name-in-capitals.xlsx",
                whole(sheet(ROWS)).entry("XL/WORKSHEETS/SHEET1.XML", sheet("")).bytes());
        files.put("nothing-in-the-sheet.xlsx", whole("").bytes());
        files.put("no-sheet-part.xlsx", frame().bytes());
        files.put(
                "absolute-names.xlsx",
                new OddZip()
                        .entry("/" + TYPES, "<Types/>")
                        .entry("/_rels/.rels", relations("officeDocument", "/" + BOOK))
                        .entry("/" + BOOK, book("Sheet1"))
                        .entry("/xl/_rels/workbook.xml.rels", relations("worksheet", "/" + SHEET))
                        .entry("/" + SHEET, sheet(ROWS))
                        .bytes());
        files.put(
                "backslashes.xlsx",
                new OddZip()
                        .entry(TYPES, "<Types/>")
                        .entry("_rels\\.rels", relations("officeDocument", BOOK))
                        .entry("xl\\workbook.xml", book("Sheet1"))
                        .entry("xl\\_rels\\workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"))
                        .entry("xl\\worksheets\\sheet1.xml", sheet(ROWS))
                        .bytes());
        files.put(
                "upwards-beside.xlsx",
                whole(sheet(ROWS)).entry("../../../../tmp/evil", "x").bytes());
        files.put("cut-in-half.xlsx", Arrays.copyOf(plain, plain.length / 2));
        files.put("four-bytes.xlsx", Arrays.copyOf(plain, 4));
        byte[] program = new byte[plain.length + 512];
        program[0] = 'M';
        program[1] = 'Z';
        System.arraycopy(plain, 0, program, 512, plain.length);
        files.put("behind-a-program.xlsx", program);
        OddZip many = whole(sheet(ROWS));
        for (int i = 0; i < 100_000; i++) {
            many.entry("xl/media/" + i, "", OddZip.STORED, Lie.NONE);
        }
        files.put("a-hundred-thousand-entries.xlsx", many.zip64Directory().bytes());
    }

    private void sheets() {
        put(
                "namespace-prefixes",
                sheet(ROWS).replaceAll("<(/?)([a-z])", "<$1x:$2").replace("xmlns=", "xmlns:x="));
        put("byte-order-mark", "\uFEFF" + sheet(ROWS));
        put("comments-and-instructions", sheet("<!-- a --><?go now?>" + ROWS + "<!-- b -->"));
        put("character-data", sheet(ROWS.replace("<t>kWh</t>", "<t><![CDATA[kWh]]></t>")));
        put("half-a-surrogate", sheet(ROWS.replace("M-100", "M&#xD800;")));
        put("an-escaped-half-a-surrogate", sheet(ROWS.replace("M-100", "M_xDC00_")));
        put("a-control-character", sheet(ROWS.replace("M-100", "M&#1;100")));
        put("an-escaped-control-character", sheet(ROWS.replace("M-100", "M_x0000__x001B_[31m100")));
        put("shared-text-that-is-not-there", sheet(ROWS + "<row><c t='s'><v>7</v></c></row>"));
        put("shared-text-before-the-first", sheet(ROWS + "<row><c t='s'><v>-1</v></c></row>"));
        put("style-that-is-not-there", sheet(ROWS.replace("<c><v>", "<c s='9999'><v>")));
        put("cells-of-errors", sheet(ROWS.replace("<c><v>10</v>", "<c t='e'><v>#DIV/0!</v>")));
        put("cells-of-truth", sheet(ROWS.replace("<c><v>10</v>", "<c t='b'><v>1</v>")));
        put("cells-of-days", sheet(ROWS.replace(text("2025-01"), "<c t='d'><v>2025-01-31</v></c>")));
        put("cells-of-another-kind", sheet(ROWS.replace("<c><v>10</v>", "<c t='zzz'><v>10</v>")));
        put("formulas-never-computed", sheet(ROWS.replace("<v>10</v>", "<f>1+1</f>")));
        put("rows-back-and-forth", sheet(ROWS.replace("r='2'", "r='5'")));
        put("columns-back-and-forth", sheet(ROWS + "<row r='9'><c r='C9'><v>1</v></c><c r='A9'><v>2</v></c></row>"));
        put("a-day-that-is-none", sheet(ROWS.replace("2025-01", "2025-02-31")));
        put("numbers-without-end", sheet(ROWS.replace("<v>10</v>", "<v>1e999999999</v>")));
        put("forty-digits", sheet(ROWS.replace("<v>10</v>", "<v>" + "1234567890".repeat(4) + "</v>")));
        put("no-number", sheet(ROWS.replace("<v>10</v>", "<v>NaN</v>")));
        put("no-end", sheet(ROWS).replace("</worksheet>", ""));
        put("two-worksheets", sheet(ROWS) + sheet(ROWS));
        put("another-root", sheet(ROWS).replace("worksheet", "chartsheet"));
        put("nothing-but-an-element", "<a/>");
        put("strict", sheet(ROWS).replace(MAIN, STRICT));
        put("letters-of-another-encoding", "<?xml version='1.0' encoding='windows-874'?>" + sheet(ROWS));
        put("letters-that-are-not-known", "<?xml version='1.0' encoding='x-none'?>" + sheet(ROWS));
        for (String name :
                new String[] {"=cmd|'/c calc'!A1", "../../evil", "x".repeat(300), "", "[a]:*?/\\", "ก\u0E33\u202E"}) {
            files.put(
                    "sheet called " + Integer.toHexString(name.hashCode()) + ".xlsx",
                    new OddZip()
                            .entry(TYPES, "<Types/>")
                            .entry("_rels/.rels", relations("officeDocument", BOOK))
                            .entry(BOOK, book(name.replace("'", "&apos;")))
                            .entry("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"))
                            .entry(SHEET, sheet(ROWS))
                            .bytes());
        }
        files.put(
                "strict-throughout.xlsx",
                new OddZip()
                        .entry(TYPES, "<Types/>")
                        .entry("_rels/.rels", relations("officeDocument", BOOK).replace(RELATIONS, STRICT_RELATIONS))
                        .entry(BOOK, book("Sheet1").replace(MAIN, STRICT).replace(RELATIONS, STRICT_RELATIONS))
                        .entry(
                                "xl/_rels/workbook.xml.rels",
                                relations("worksheet", "worksheets/sheet1.xml").replace(RELATIONS, STRICT_RELATIONS))
                        .entry(SHEET, sheet(ROWS).replace(MAIN, STRICT))
                        .bytes());
        files.put(
                "no-sheets.xlsx",
                new OddZip()
                        .entry(TYPES, "<Types/>")
                        .entry("_rels/.rels", relations("officeDocument", BOOK))
                        .entry(BOOK, "<workbook xmlns='" + MAIN + "'><sheets/></workbook>")
                        .bytes());
    }

    private void put(String name, String sheet) {
        files.put(name + ".xlsx", whole(sheet).bytes());
    }

    private void kinds() {
        files.put(
                "macros.xlsm",
                whole(sheet(ROWS)).entry("xl/vbaProject.bin", "\u00D0\u00CF").bytes());
        files.put("binary.xlsb", packageOf("xl/workbook.bin"));
        files.put("letter.docx", packageOf("word/document.xml"));
        files.put("slides.pptx", packageOf("ppt/presentation.xml"));
        files.put(
                "open-document.ods",
                new OddZip()
                        .entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet", OddZip.STORED, Lie.NONE)
                        .entry("content.xml", "<x/>")
                        .bytes());
        files.put(
                "numbers.numbers",
                new OddZip()
                        .entry("Index/Document.iwa", "x", OddZip.STORED, Lie.NONE)
                        .bytes());
        files.put(
                "book.epub",
                new OddZip().entry("mimetype", "application/epub+zip").bytes());
        files.put("map.kmz", new OddZip().entry("doc.kml", "<kml/>").bytes());
        files.put(
                "tables.zip",
                new OddZip().entry("ม.ค..csv", "month,meter,kwh\n2025-01,M,1\n").bytes());
        files.put("empty.zip", new OddZip().bytes());
        files.put(
                "workbook-of-workbooks.xlsx",
                new OddZip()
                        .entry("a.xlsx", new String(whole(sheet(ROWS)).bytes(), UTF_8))
                        .bytes());
    }

    private static byte[] packageOf(String main) {
        return new OddZip()
                .entry(TYPES, "<Types/>")
                .entry("_rels/.rels", relations("officeDocument", main))
                .entry(main, "<x/>")
                .bytes();
    }
}

package city.kaen.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A workbook of Office Open XML (ECMA-376), in its transitional or its strict form: the sheets of cells in the order
/// of its tabs. Chart sheets, macros, drawings and links to other workbooks are left alone.
final class XlsxTables {
    private static final int MOST_SHEETS = 1_000;

    private final ZipParts parts;
    private final String workbook;
    private ExcelDates dates = ExcelDates.FROM_1900;
    private boolean stale;

    private XlsxTables(ZipParts parts, String workbook) {
        this.parts = parts;
        this.workbook = workbook;
    }

    static TableFile read(ZipParts parts, String workbook) {
        return new XlsxTables(parts, workbook).read();
    }

    /// Where a relationship leads, and of what kind it is: the last step of its type's address.
    private record Relation(String kind, String target) {}

    private record Tab(String name, boolean hidden, String relation) {}

    private TableFile read() {
        List<Tab> tabs = tabs();
        if (tabs.isEmpty()) {
            throw Refused.broken(workbook + " names no sheet");
        }
        Map<String, Relation> relations = relations();
        XlsxStyles styles = XlsxStyles.none();
        List<Cell> strings = List.of();
        for (Relation relation : relations.values()) {
            switch (relation.kind) {
                case "styles" -> {
                    if (parts.has(relation.target)) {
                        styles = XlsxStyles.read(parts.get(relation.target), relation.target);
                    }
                }
                case "sharedStrings" -> {
                    if (parts.has(relation.target)) {
                        strings = XlsxStrings.read(parts.get(relation.target), relation.target);
                    }
                }
                default -> {}
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Tab tab : tabs) {
            Relation relation = relations.get(tab.relation);
            if (relation == null) {
                throw Refused.broken("sheet " + tab.name + " leads nowhere");
            }
            if (relation.kind.equals("worksheet")) {
                if (!parts.has(relation.target)) {
                    throw Refused.broken(relation.target + " is missing");
                }
                sheets.add(new XlsxSheet(parts, relation.target, tab.name, tab.hidden, strings, styles, dates, stale));
            }
        }
        return new TableFile("XLSX", sheets, List.of());
    }

    private List<Tab> tabs() {
        List<Tab> tabs = new ArrayList<>();
        try (XmlCursor xml = new XmlCursor(parts.get(workbook), workbook)) {
            for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISH; event = xml.next()) {
                if (event != XmlCursor.Event.START) {
                    continue;
                }
                switch (xml.name()) {
                    case "workbookPr" -> {
                        if (XlsxNumbers.isTrue(xml.attribute("date1904"))) {
                            dates = ExcelDates.FROM_1904;
                        }
                    }
                    case "calcPr" -> stale = XlsxNumbers.isTrue(xml.attribute("fullCalcOnLoad"));
                    case "sheet" -> {
                        String state = xml.attribute("state");
                        boolean hidden = state.equals("hidden") || state.equals("veryHidden");
                        tabs.add(new Tab(XmlText.unescape(xml.attribute("name")), hidden, xml.attribute("id")));
                        if (tabs.size() > MOST_SHEETS) {
                            throw Refused.tooLarge("more than " + MOST_SHEETS + " sheets");
                        }
                    }
                    default -> {}
                }
            }
        }
        return tabs;
    }

    private Map<String, Relation> relations() {
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        String part = folder + "_rels/" + workbook.substring(slash) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        try (XmlCursor xml = new XmlCursor(parts.get(part), part)) {
            for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISH; event = xml.next()) {
                if (event == XmlCursor.Event.START && xml.name().equals("Relationship")) {
                    relations.put(xml.attribute("Id"), relation(xml, folder));
                }
            }
        }
        return relations;
    }

    private static Relation relation(XmlCursor xml, String folder) {
        String type = xml.attribute("Type");
        return new Relation(
                type.substring(type.lastIndexOf('/') + 1), OfficePackage.resolve(folder, xml.attribute("Target")));
    }
}

package city.kaen.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/// Steps once through the records of an XLS workbook ([MS-XLS] 2.1.7.20): the globals first, then a stream for each
/// sheet. Charts, macros and drawings within are left alone; of a formula, the value its program left is taken.
final class XlsReader {
    private final InputStream workbook;
    private final List<BoundSheetRecord> tabs = new ArrayList<>();
    private final Map<Integer, Boolean> customDates = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private List<Cell> strings = List.of();
    private ExcelDates dates = ExcelDates.FROM_1900;

    private final List<XlsSheet> streams = new ArrayList<>();
    private @Nullable XlsSheet current;
    private @Nullable FormulaRecord awaitsText;
    private final List<Uncomputed> empty = new ArrayList<>();
    private boolean computes;

    /// A formula whose result is empty: a text of no letters, or none yet.
    private record Uncomputed(XlsSheet sheet, FormulaRecord formula) {}

    XlsReader(InputStream workbook) {
        this.workbook = workbook;
    }

    /// The sheets in the order of the tabs; the file may store them in another.
    List<XlsSheet> sheets() {
        RecordFactoryInputStream records = new RecordFactoryInputStream(workbook, false);
        int depth = 0;
        for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
            if (record instanceof BOFRecord start) {
                depth++;
                if (depth == 1) {
                    startStream(start);
                }
            } else if (record instanceof EOFRecord) {
                depth--;
                if (depth == 0) {
                    current = null;
                }
            } else if (current != null && depth == 1) {
                sheet(current, record);
            } else if (streams.isEmpty()) {
                globals(record);
            }
        }
        if (tabs.isEmpty()) {
            throw Refused.broken("XLS: no sheet");
        }
        tellUncomputed();
        return inTabOrder();
    }

    /// Where every formula of a book is empty, its writer worked none of them out.
    private void tellUncomputed() {
        if (!computes) {
            empty.forEach(one -> put(one.sheet(), one.formula(), new Cell.Failed("=…")));
        }
    }

    private List<XlsSheet> inTabOrder() {
        BoundSheetRecord[] stored = BoundSheetRecord.orderByBofPosition(tabs);
        Map<BoundSheetRecord, XlsSheet> byTab = new HashMap<>();
        for (int i = 0; i < stored.length && i < streams.size(); i++) {
            byTab.put(stored[i], streams.get(i));
        }
        List<XlsSheet> sheets = new ArrayList<>();
        for (BoundSheetRecord tab : tabs) {
            XlsSheet sheet = byTab.get(tab);
            if (sheet == null) {
                throw Refused.broken("XLS: sheet " + tab.getSheetname() + " is missing");
            }
            if (sheet.ofCells()) {
                sheets.add(sheet.named(tab.getSheetname(), tab.isHidden() || tab.isVeryHidden()));
            }
        }
        return sheets;
    }

    private void startStream(BOFRecord start) {
        if (start.getVersion() != BOFRecord.VERSION) {
            throw Refused.otherWorkbook("Excel 95 or older");
        }
        if (start.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        boolean ofCells = start.getType() == BOFRecord.TYPE_WORKSHEET;
        XlsSheet sheet = new XlsSheet(ofCells, strings, dates);
        streams.add(sheet);
        current = ofCells ? sheet : null;
    }

    private void globals(Record record) {
        switch (record) {
            case BoundSheetRecord tab -> tabs.add(tab);
            case DateWindow1904Record window ->
                dates = window.getWindowing() == 1 ? ExcelDates.FROM_1904 : ExcelDates.FROM_1900;
            case FormatRecord format ->
                customDates.put(format.getIndexCode(), NumberFormats.showsDate(format.getFormatString()));
            case ExtendedFormatRecord format -> formats.add((int) format.getFormatIndex());
            case SSTRecord table -> {
                List<Cell> read = new ArrayList<>();
                for (int i = 0; i < table.getNumUniqueStrings(); i++) {
                    read.add(Blanks.cell(Surrogates.whole(table.getString(i).getString())));
                }
                strings = read;
            }
            default -> {}
        }
    }

    private void sheet(XlsSheet sheet, Record record) {
        switch (record) {
            case RowRecord row -> {
                if (row.getZeroHeight()) {
                    sheet.hide(row.getRowNumber());
                }
            }
            case ColumnInfoRecord columns -> {
                if (columns.getHidden()) {
                    sheet.hideColumns(columns.getFirstColumn(), columns.getLastColumn());
                }
            }
            case MergeCellsRecord merges -> {
                for (int i = 0; i < merges.getNumAreas(); i++) {
                    CellRangeAddress range = merges.getAreaAt(i);
                    sheet.merge(new Merge(
                            range.getFirstRow() + 1,
                            range.getFirstColumn(),
                            range.getLastRow() + 1,
                            range.getLastColumn()));
                }
            }
            case LabelSSTRecord label -> sheet.putString(label.getRow(), label.getColumn(), label.getSSTIndex());
            case LabelRecord label -> put(sheet, label, Blanks.cell(label.getValue()));
            case NumberRecord number -> putNumber(sheet, number, number.getValue());
            case BoolErrRecord value ->
                put(
                        sheet,
                        value,
                        value.isBoolean() ? new Cell.Bool(value.getBooleanValue()) : failed(value.getErrorValue()));
            case FormulaRecord formula -> formula(sheet, formula);
            case StringRecord text -> {
                if (awaitsText != null) {
                    put(sheet, awaitsText, Blanks.cell(Surrogates.whole(text.getString())));
                    awaitsText = null;
                }
            }
            default -> {}
        }
    }

    private void formula(XlsSheet sheet, FormulaRecord formula) {
        awaitsText = null;
        CellType type = formula.getCachedResultTypeEnum();
        computes |= type != CellType.STRING || formula.hasCachedResultString();
        switch (type) {
            case NUMERIC -> putNumber(sheet, formula, formula.getValue());
            case BOOLEAN -> put(sheet, formula, new Cell.Bool(formula.getCachedBooleanValue()));
            case ERROR -> put(sheet, formula, failed(formula.getCachedErrorValue()));
            case STRING, BLANK, FORMULA, _NONE -> {
                if (formula.hasCachedResultString()) {
                    awaitsText = formula; // the text follows in a record of its own
                } else {
                    empty.add(new Uncomputed(sheet, formula));
                }
            }
        }
    }

    private void put(XlsSheet sheet, CellValueRecordInterface place, Cell cell) {
        sheet.put(place.getRow(), place.getColumn(), cell);
    }

    private void putNumber(XlsSheet sheet, CellValueRecordInterface place, double value) {
        sheet.putNumber(place.getRow(), place.getColumn(), value, showsDate(place.getXFIndex()));
    }

    private boolean showsDate(int cellFormat) {
        if (cellFormat < 0 || cellFormat >= formats.size()) {
            return false;
        }
        int format = formats.get(cellFormat);
        Boolean custom = customDates.get(format);
        return custom == null ? NumberFormats.showsDate(format) : custom;
    }

    private static Cell failed(int code) {
        return new Cell.Failed(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code);
    }
}

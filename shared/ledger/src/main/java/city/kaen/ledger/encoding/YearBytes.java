package city.kaen.ledger.encoding;

import city.kaen.activity.Quantity;
import city.kaen.activity.Unit;
import city.kaen.emission.GasMasses;
import city.kaen.inventory.Book;
import city.kaen.inventory.CellEntry;
import city.kaen.inventory.InventoryMonth;
import city.kaen.inventory.InventoryYear;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An inventory year as bytes. Equal years are equal bytes, so their digest names them.
public final class YearBytes {
    private static final int FORMAT = 3;

    /// What was written before entries told of facilities.
    private static final int WITHOUT_FACILITIES = 2;

    private YearBytes() {}

    public static byte[] of(InventoryYear year) {
        ByteSink sink = new ByteSink();
        sink.count(FORMAT);
        sink.count(year.year());
        sink.count(year.months().size());
        for (InventoryMonth month : year.months()) {
            sink.text(month.month().toString());
            sink.count(month.entries().size());
            month.entries().forEach(entry -> write(entry, sink));
        }
        return sink.toBytes();
    }

    /// Reads a year back.
    ///
    /// @throws IllegalStateException if these are not the bytes of a year
    public static InventoryYear parse(byte[] bytes) {
        ByteSource source = new ByteSource(bytes);
        long format = source.count();
        if (format != FORMAT && format != WITHOUT_FACILITIES) {
            throw new IllegalStateException("not an inventory year of a known format");
        }
        int year = source.size();
        List<InventoryMonth> months = new ArrayList<>();
        for (int left = source.size(); left > 0; left--) {
            YearMonth month = YearMonth.parse(source.text());
            List<CellEntry> entries = new ArrayList<>();
            for (int rest = source.size(); rest > 0; rest--) {
                entries.add(entry(source, format == FORMAT));
            }
            months.add(new InventoryMonth(month, entries));
        }
        source.end();
        return new InventoryYear(year, months);
    }

    private static void write(CellEntry entry, ByteSink sink) {
        sink.text(entry.book().name());
        sink.text(entry.ref());
        sink.text(entry.activity());
        sink.text(entry.department());
        sink.text(entry.district());
        sink.text(entry.quantity().unit().symbol());
        sink.decimal(entry.quantity().amount());
        sink.text(entry.factor());
        sink.text(entry.estimate());
        sink.text(entry.facility());
        sink.count((entry.counted() ? 1 : 0) + (entry.gases().isPresent() ? 2 : 0));
        entry.gases().ifPresent(gases -> FactorBytes.masses(gases, sink));
    }

    private static CellEntry entry(ByteSource source, boolean facilities) {
        Book book = Book.valueOf(source.text());
        String ref = source.text();
        String activity = source.text();
        String department = source.text();
        String district = source.text();
        Unit unit = Unit.parse(source.text());
        Quantity quantity = new Quantity(source.decimal(), unit);
        String factor = source.text();
        String estimate = source.text();
        String facility = facilities ? source.text() : "";
        int flags = source.size();
        Optional<GasMasses> gases = (flags & 2) == 0 ? Optional.empty() : Optional.of(FactorBytes.masses(source));
        boolean counted = (flags & 1) == 1;
        return new CellEntry(
                book, ref, activity, department, district, quantity, gases, factor, counted, estimate, facility);
    }
}

package city.kaen.intake;

import city.kaen.layout.BookFacts;
import city.kaen.layout.Fact;
import city.kaen.layout.Fate;
import city.kaen.layout.SheetLog;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts what became of each row of a file.
final class RowCounts {
    /// So many ranges of rows are named; a list that scattered is not read by anyone.
    private static final int RANGES = 200;

    private RowCounts() {}

    static RowCount of(BookFacts book, boolean rejected) {
        int read = 0;
        int accepted = 0;
        int refused = 0;
        List<RowCount.Ignored> ignored = new ArrayList<>();
        for (SheetLog sheet : book.sheets()) {
            Map<Fate, Ranges> byFate = new EnumMap<>(Fate.class);
            for (int i = 0; i < sheet.size(); i++) {
                read++;
                Fate fate = sheet.fate(i) == Fate.STATES ? stated(sheet.facts(i)) : sheet.fate(i);
                if (fate == Fate.REFUSED || (fate == Fate.STATES && rejected)) {
                    refused++;
                } else if (fate == Fate.STATES) {
                    accepted++;
                } else {
                    byFate.computeIfAbsent(fate, one -> new Ranges()).add(sheet.number(i), i);
                }
            }
            byFate.forEach((fate, ranges) ->
                    ignored.add(new RowCount.Ignored(sheet.name(), fate.reason(), ranges.count, ranges.text())));
        }
        return new RowCount(read, accepted, refused, ignored);
    }

    /// A row counts if any of its facts does.
    private static Fate stated(List<Fact> facts) {
        Fate fate = Fate.NOT_REPORTED;
        for (Fact fact : facts) {
            switch (fact.verdict()) {
                case COUNTS, OPEN -> {
                    return Fate.STATES;
                }
                case REFUSED -> {
                    return Fate.REFUSED;
                }
                case RESTATES -> fate = Fate.RESTATED;
                case NOT_REPORTED -> {}
            }
        }
        return fate;
    }

    /// Row numbers as ranges: `1-4,17`.
    private static final class Ranges {
        private final StringBuilder text = new StringBuilder();
        private int count;
        private int first;
        private int last;
        private int lastIndex = -2;
        private int written;

        void add(int number, int index) {
            if (index != lastIndex + 1) {
                close();
                first = number;
            }
            last = number;
            lastIndex = index;
            count++;
        }

        private void close() {
            if (count == 0 || lastIndex < 0) {
                return;
            }
            written++;
            if (written > RANGES) {
                return;
            }
            text.append(text.isEmpty() ? "" : ",").append(first);
            if (last != first) {
                text.append('-').append(last);
            }
        }

        String text() {
            close();
            return written > RANGES ? text + ",…" : text.toString();
        }
    }
}

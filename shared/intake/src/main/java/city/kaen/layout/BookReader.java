package city.kaen.layout;

import city.kaen.activity.Activities;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.table.Row;
import city.kaen.table.Sheet;
import city.kaen.table.TableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Reads every sheet of a file: finds its tables, reads their facts, and gives every row a fate.
public final class BookReader {
    private final Headings headings;
    private final Activities activities;
    private final Cells cells;
    private final Places places;
    private final String expectedDataset;
    private final String fileName;
    private final int latest;
    private final List<LayoutProfile> layouts;

    /// @param latest the year the file came in, for years of two digits
    /// @param layouts what operators have taught, the first that matches a table goes
    public BookReader(CityProfile city, String department, String fileName, int latest, List<LayoutProfile> layouts) {
        this.headings = new Headings(latest, city.activities());
        this.activities = city.activities();
        this.cells = new Cells(latest);
        this.places = new Places(city);
        this.expectedDataset = city.findDepartment(department)
                .map(Department::datasets)
                .filter(datasets -> datasets.size() == 1)
                .map(List::getFirst)
                .orElse("");
        this.fileName = fileName;
        this.latest = latest;
        this.layouts = List.copyOf(layouts);
    }

    /// Reads a file.
    public BookFacts read(TableFile file) {
        Problems problems = new Problems();
        List<TableFacts> tables = new ArrayList<>();
        List<SheetLog> logs = new ArrayList<>();
        int number = 0;
        for (int sheet = 0; sheet < file.sheets().size(); sheet++) {
            Sheet one = file.sheets().get(sheet);
            SheetHead head = new SheetHead(one);
            TitleReader titles = new TitleReader(head, headings, one.name(), fileName);
            TableBuilder builder = new TableBuilder(head, sheet, headings, titles, number, latest);
            List<Table> found = new TableFinder(head, headings, builder, latest).find();
            found = new Stacks(headings, places, titles)
                    .named(found).stream()
                            .map(this::taught)
                            .map(table -> new TwinColumns(head, cells).once(table, problems))
                            .toList();
            number = builder.next();
            SheetLog log = new SheetLog(one.name());
            logs.add(log);
            tables.addAll(read(one, head, found, log, problems));
        }
        return new BookFacts(tables, logs, problems, activities);
    }

    /// Where the checked copy asks for a reason: the first row of the sheet says so.
    private OptionalInt confirmColumn(SheetHead head) {
        for (int column = 0; head.size() > 0 && column < head.width(); column++) {
            if (headings.word(head.text(0, column))
                    .filter(Meaning.CONFIRM::equals)
                    .isPresent()) {
                return OptionalInt.of(column);
            }
        }
        return OptionalInt.empty();
    }

    private Table taught(Table table) {
        return layouts.stream()
                .filter(layout -> layout.matches(table))
                .findFirst()
                .map(layout -> layout.apply(table))
                .orElse(table);
    }

    private List<TableFacts> read(Sheet sheet, SheetHead head, List<Table> found, SheetLog log, Problems problems) {
        OptionalInt confirm = confirmColumn(head);
        List<TableReader> readers = found.stream()
                .map(table -> new TableReader(
                                table,
                                head.number(table.headerFirst()),
                                cells,
                                headings,
                                places,
                                expectedDataset,
                                activities,
                                problems,
                                log)
                        .confirmedBy(confirm))
                .toList();
        int firstTable = found.stream().mapToInt(Table::headerFirst).min().orElse(Integer.MAX_VALUE);
        Consumer<Row> reading = new Consumer<>() {
            private int index;

            @Override
            public void accept(Row row) {
                log.begin(row.number());
                if (!row.blank()) {
                    log.fate(index < firstTable && !found.isEmpty() ? Fate.TITLE : Fate.OUTSIDE_TABLES);
                    for (int i = 0; i < found.size(); i++) {
                        Table table = found.get(i);
                        if (index >= table.headerFirst() && index <= table.headerLast()) {
                            log.fate(Fate.HEADER);
                        } else if (index > table.headerLast() && index < table.end()) {
                            readers.get(i).read(row);
                        }
                    }
                }
                index++;
            }
        };
        if (head.whole()) {
            for (int i = 0; i < head.size(); i++) {
                reading.accept(head.row(i));
            }
        } else {
            try (Stream<Row> rows = sheet.rows()) {
                rows.forEach(reading);
            }
        }
        return readers.stream().map(TableReader::facts).toList();
    }
}

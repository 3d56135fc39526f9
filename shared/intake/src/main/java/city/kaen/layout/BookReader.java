package city.kaen.layout;

import city.kaen.activity.Activities;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.table.Sheet;
import city.kaen.table.TableFile;
import city.kaen.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
    /// @param layouts what operators have taught, the first that matches a header goes
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
        this.layouts = layouts.stream()
                .filter(layout -> layout.match().departments().isEmpty()
                        || layout.match().departments().contains(department))
                .toList();
    }

    /// Reads a file.
    public BookFacts read(TableFile file) {
        Problems problems = new Problems();
        List<TableFacts> tables = new ArrayList<>();
        List<SheetLog> logs =
                file.sheets().stream().map(sheet -> new SheetLog(sheet.name())).toList();
        UnitOfOthers units = new UnitOfOthers();
        int number = 0;
        int fitting = 0;
        boolean visible = file.sheets().stream().anyMatch(sheet -> !sheet.hidden());
        LeftOut leftOut = new LeftOut(problems);
        YearRows years = new YearRows();
        List<Problem> unread = new ArrayList<>();
        SheetPlaces sheetPlaces = new SheetPlaces(file.sheets(), headings, places);
        for (int sheet : BookFacts.sumsLast(file.sheets())) {
            Sheet one = file.sheets().get(sheet);
            SheetHead head = new SheetHead(one);
            TitleReader titles = new TitleReader(head, headings, one.name(), fileName);
            TableBuilder builder = new TableBuilder(head, sheet, headings, titles, number, latest);
            List<TaughtTables.Taught> taught =
                    new TaughtTables(head, sheet, headings, titles, builder, layoutsFor(one.name()), latest).find();
            List<Table> found = taught.isEmpty()
                    ? new TableFinder(head, headings, builder, latest).find()
                    : taught.stream().map(TaughtTables.Taught::table).toList();
            number = builder.next() + taught.size();
            SheetLog log = logs.get(sheet);
            SheetReader reader = new SheetReader(one, sheet, head, log, leftOut);
            if (one.hidden() && visible) {
                reader.passOver(!found.isEmpty());
                continue;
            }
            if (found.isEmpty()) {
                Formulas.first(head, sheet)
                        .or(() -> OtherPeriods.find(head, sheet))
                        .ifPresent(unread::add);
            }
            List<TableReader> readers = new ArrayList<>();
            OptionalInt confirm = reader.confirmColumn(headings);
            for (TaughtTables.Taught each : taught) {
                DecimalMarks marks = new DecimalMarks(head, one.semicolons(), problems);
                boolean marked = each.layout().reading().mark().isPresent();
                Table table = new TwinColumns(head, cells)
                        .once(marked ? each.table() : marks.settled(each.table()), problems);
                readers.add(new TableReader(
                                table, head, cells, headings, places, expectedDataset, activities, problems, log)
                        .taughtBy(each.layout(), latest)
                        .keeping(years)
                        .confirmedBy(confirm));
            }
            for (Table table : taught.isEmpty()
                    ? settled(found, one, head, titles, sheetPlaces.of(one), problems, leftOut)
                    : List.<Table>of()) {
                boolean lends = BookFacts.isNamedAsSum(one.name()) && units.lendsTo(table);
                readers.add(new TableReader(
                                lends ? units.lent(table) : table,
                                head,
                                cells,
                                headings,
                                places,
                                expectedDataset,
                                activities,
                                problems,
                                log)
                        .keeping(years)
                        .lent(lends)
                        .confirmedBy(confirm));
            }
            reader.read(readers);
            for (TableReader table : readers) {
                fitting += table.finish();
                leftOut.columns(table.facts(), head);
                leftOut.hiddenColumns(table.facts(), head, one.hiddenColumns());
                tables.add(table.facts());
                units.add(table.table());
            }
        }
        years.settle(tables, problems);
        if (tables.isEmpty()) {
            unread.stream().findFirst().ifPresent(problems::add);
        }
        BookFacts book = new BookFacts(tables, logs, problems, activities, fitting);
        leftOut.tell(book);
        return book;
    }

    /// The tables with all that is known of them before their rows are read.
    private List<Table> settled(
            List<Table> found,
            Sheet sheet,
            SheetHead head,
            TitleReader titles,
            String sheetPlace,
            Problems problems,
            LeftOut leftOut) {
        MonthYears years = new MonthYears(head, cells, headings.times(), problems);
        boolean onlyReadings = found.stream().noneMatch(BookReader::states);
        boolean onlyPaid = found.stream().allMatch(BookReader::isPaid);
        DecimalMarks marks = new DecimalMarks(head, sheet.semicolons(), problems);
        List<Table> settled = new ArrayList<>();
        Stacks stacks = new Stacks(headings, places, titles);
        for (Table each : stacks.dated(stacks.named(found))) {
            Table table = marks.settled(!onlyPaid && isPaid(each) ? paid(each) : each);
            String place = sheetPlace.isEmpty()
                    ? NumberedTitles.find(table.titles().text()).orElse("")
                    : sheetPlace;
            boolean open = table.titles().place().isEmpty() && !place.isEmpty();
            Table one = new TwinColumns(head, cells).once(open ? table.at(place) : table, problems);
            one = new RivalColumns(head, cells, problems).once(one);
            one = new RunningColumns(head, cells).settled(one);
            one = new SumColumns(head, cells, problems).once(one);
            tellOfPlaces(one, head, problems);
            new DayOrders(head, latest).assumed(one).ifPresent(leftOut::note);
            new CostColumns(head, cells).check(one, problems);
            one = years.settle(measured(metered(one)));
            boolean beside = one.shape() == Table.Shape.READINGS && !onlyReadings;
            settled.add(beside ? one : MeterRows.counted(one));
        }
        return settled;
    }

    /// Tells of the places that columns name and that are not registered.
    private void tellOfPlaces(Table table, SheetHead head, Problems problems) {
        table.columns().stream()
                .filter(column -> column.meaning() == Meaning.QUANTITY)
                .filter(column -> !column.place().isEmpty() && !column.place().equals(MeterRows.READ))
                .filter(column ->
                        places.registered() && places.find(column.place()).isEmpty())
                .forEach(column -> problems.add(
                        "facility-unknown",
                        new Place(table.sheet(), head.number(table.headerLast()), column.index()),
                        Figures.shortened(column.place()),
                        "",
                        ""));
    }

    /// What the header over the meters' numbers names is what they count, where no title says it; else what was paid
    /// for.
    private static Table metered(Table table) {
        return table.titles().activity().isPresent()
                ? table
                : table.first(Meaning.METER)
                        .flatMap(meter -> meter.heading().activity())
                        .or(() -> paidFor(table))
                        .or(() -> overNames(table).flatMap(Heading::activity))
                        .map(table::counting)
                        .orElse(table);
    }

    /// The one activity that columns of money name, where none of quantities names any: units beside ค่าไฟฟ้า.
    private static Optional<ActivityWords.Spoken> paidFor(Table table) {
        boolean named = table.first(Meaning.ACTIVITY).isPresent()
                || table.of(Meaning.QUANTITY).stream()
                        .anyMatch(column -> column.heading().activity().isPresent());
        List<ActivityWords.Spoken> paid = table.of(Meaning.COST).stream()
                .flatMap(column -> column.heading().activity().stream())
                .distinct()
                .toList();
        return named || paid.size() != 1 ? Optional.empty() : Optional.of(paid.getFirst());
    }

    /// What stands over the names of a form's rows: of what the whole form is, where it says so there.
    private static Optional<Heading> overNames(Table table) {
        return table.shape() == Table.Shape.ACROSS ? table.first(Meaning.LABEL).map(Column::heading) : Optional.empty();
    }

    /// A form that writes its unit over the totals or over the names of its rows measures the months in it, too.
    private static Table measured(Table table) {
        return UnitOfOthers.isOpen(table)
                ? table.first(Meaning.TOTAL)
                        .flatMap(total -> total.heading().unit())
                        .or(() -> overNames(table).flatMap(Heading::unit))
                        .map(table::measuredIn)
                        .orElse(table)
                : table;
    }

    /// Whether a table holds nothing but what was paid: its headers or its titles name money and no other unit.
    private static boolean isPaid(Table table) {
        List<Column> quantities = table.of(Meaning.QUANTITY);
        return !quantities.isEmpty()
                && quantities.stream()
                        .allMatch(column -> column.heading()
                                .unit()
                                .or(() -> table.titles().unit())
                                .filter(unit -> unit.unit().dimension().equals("money"))
                                .isPresent());
    }

    private static Table paid(Table table) {
        return table.with(table.columns().stream()
                .map(column -> column.meaning() == Meaning.QUANTITY
                        ? new Column(column.index(), column.heading().as(Meaning.COST), column.mark())
                        : column)
                .toList());
    }

    private static boolean states(Table table) {
        return table.shape() != Table.Shape.READINGS
                && table.columns().stream()
                        .anyMatch(
                                column -> column.meaning() == Meaning.QUANTITY || column.meaning() == Meaning.INTERVAL);
    }

    private List<LayoutProfile> layoutsFor(String sheet) {
        String folded = Folding.fold(sheet);
        return layouts.stream()
                .filter(layout -> layout.match().sheets().isEmpty()
                        || layout.match().sheets().stream()
                                .anyMatch(name -> Folding.fold(name).equals(folded)))
                .toList();
    }
}

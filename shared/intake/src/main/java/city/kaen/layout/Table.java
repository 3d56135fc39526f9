package city.kaen.layout;

import city.kaen.text.DayOrder;
import city.kaen.unit.StatedUnit;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// A table that was found: where it stands and what its columns are.
///
/// @param number of the table within the file, from 0
/// @param headerFirst the index of its first header row within the sheet
/// @param headerLast the index of its last header row
/// @param end the index after its last row, or [Integer#MAX_VALUE] where it goes on to the end of the sheet
/// @param left its first column
/// @param right the column after its last
/// @param columns the columns that mean something
/// @param titles what stands above it, and the names of its sheet and file, the nearest first
/// @param form whether its months are laid out beforehand, to be filled in as they pass
record Table(
        int number,
        int sheet,
        int headerFirst,
        int headerLast,
        int end,
        int left,
        int right,
        Shape shape,
        List<Column> columns,
        DayOrder order,
        Titles titles,
        boolean form) {
    /// How a table is laid out.
    enum Shape {
        /// Times down the side, one record or month a row.
        DOWN,
        /// Months across the top, one item or place a row.
        ACROSS,
        /// Meter readings from which another table's figures come.
        READINGS
    }

    /// What stands around a table.
    ///
    /// @param year the common year that the titles name
    /// @param place the place that the whole table is of, or empty
    /// @param month the one month that the titles name
    record Titles(
            OptionalInt year,
            boolean fiscal,
            Optional<StatedUnit> unit,
            Optional<ActivityWords.Spoken> activity,
            String place,
            String text,
            Optional<YearMonth> month) {
        Titles(
                OptionalInt year,
                boolean fiscal,
                Optional<StatedUnit> unit,
                Optional<ActivityWords.Spoken> activity,
                String place,
                String text) {
            this(year, fiscal, unit, activity, place, text, Optional.empty());
        }

        Titles in(OptionalInt other, boolean ofFiscal) {
            return new Titles(other, ofFiscal, unit, activity, place, text, month);
        }

        Titles at(String other) {
            return new Titles(year, fiscal, unit, activity, other, text, month);
        }
    }

    /// The same table with the activities of columns that name none.
    Table naming(Map<Integer, ActivityWords.Spoken> activities) {
        return with(columns.stream()
                .map(column -> column.heading().activity().isEmpty() && activities.containsKey(column.index())
                        ? new Column(
                                column.index(),
                                column.heading().of(Objects.requireNonNull(activities.get(column.index()))),
                                column.mark(),
                                column.place())
                        : column)
                .toList());
    }

    /// Whether every quantity is stated for each day, as tonnes a day.
    boolean isDaily() {
        List<Column> quantities = of(Meaning.QUANTITY);
        return !quantities.isEmpty()
                && quantities.stream()
                        .allMatch(column -> column.heading()
                                .unit()
                                .or(titles::unit)
                                .filter(unit -> unit.per() == StatedUnit.Per.DAY)
                                .isPresent());
    }

    /// The same table with other columns.
    Table with(List<Column> other) {
        return new Table(
                number,
                sheet,
                headerFirst,
                headerLast,
                end,
                left,
                right,
                shape,
                List.copyOf(other),
                order,
                titles,
                form);
    }

    /// The same table with its rows read one by one.
    Table down() {
        return new Table(
                number,
                sheet,
                headerFirst,
                headerLast,
                end,
                left,
                right,
                shape == Shape.READINGS ? Shape.DOWN : shape,
                columns,
                order,
                titles,
                form);
    }

    /// The same table under other titles.
    Table with(Titles other) {
        return new Table(number, sheet, headerFirst, headerLast, end, left, right, shape, columns, order, other, form);
    }

    /// The same table of one place.
    Table at(String place) {
        return with(titles.at(place));
    }

    /// The same table of one activity, where its columns name none.
    Table counting(ActivityWords.Spoken activity) {
        return with(new Titles(
                titles.year(),
                titles.fiscal(),
                titles.unit(),
                Optional.of(activity),
                titles.place(),
                titles.text(),
                titles.month()));
    }

    /// The same table in one unit, where its columns and rows name none.
    Table measuredIn(StatedUnit unit) {
        return with(new Titles(
                titles.year(),
                titles.fiscal(),
                Optional.of(unit),
                titles.activity(),
                titles.place(),
                titles.text(),
                titles.month()));
    }

    List<Column> of(Meaning meaning) {
        return columns.stream().filter(column -> column.meaning() == meaning).toList();
    }

    Optional<Column> first(Meaning meaning) {
        return columns.stream().filter(column -> column.meaning() == meaning).findFirst();
    }
}

package city.kaen.layout;

import java.util.ArrayList;
import java.util.List;

/// Tables of one sheet that stand below each other, each under the name of its place.
final class Stacks {
    private final Headings headings;
    private final Places places;
    private final TitleReader titles;

    Stacks(Headings headings, Places places, TitleReader titles) {
        this.headings = headings;
        this.places = places;
        this.titles = titles;
    }

    /// The tables, each with the place that the line right above it names. A line is a place's name if it is a
    /// registered one, or if other tables with the same headers stand under other lines; a line that names a year, a
    /// unit or an activity is none.
    List<Table> named(List<Table> tables) {
        List<Table> named = new ArrayList<>();
        for (Table table : tables) {
            String line = lineAbove(table);
            boolean place = !line.isEmpty()
                    && (places.find(line).isPresent() || tables.stream().anyMatch(other -> isTwin(table, line, other)));
            named.add(place ? table.at(line) : table);
        }
        return named;
    }

    /// The tables, those whose titles name no year under the year of a line that stands over all of them: not the line
    /// right above the first.
    List<Table> dated(List<Table> tables) {
        if (tables.size() < 2) {
            return tables;
        }
        Table first = tables.getFirst();
        Table.Titles over = first.titles();
        String nearest = over.text().split(" / ", 2)[0];
        boolean stated = over.year().isPresent()
                && over.text().contains(" / ")
                && headings.year(nearest).isEmpty();
        if (!stated) {
            return tables;
        }
        return tables.stream()
                .map(table -> table.titles().year().isPresent() || table.headerFirst() <= first.headerLast()
                        ? table
                        : table.with(table.titles().in(over.year(), over.fiscal())))
                .toList();
    }

    private boolean isTwin(Table table, String line, Table other) {
        return other.number() != table.number()
                && other.left() == table.left()
                && headers(other).equals(headers(table))
                && !lineAbove(other).isEmpty()
                && !lineAbove(other).equals(line);
    }

    private static List<String> headers(Table table) {
        return table.columns().stream()
                .map(column -> column.heading().text())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String lineAbove(Table table) {
        String line = titles.rightAbove(table.headerFirst(), table.left(), table.right());
        boolean other = headings.year(line).isPresent()
                || headings.unit(line).isPresent()
                || headings.activity(line).isPresent();
        return other || line.length() > 80 ? "" : line;
    }
}

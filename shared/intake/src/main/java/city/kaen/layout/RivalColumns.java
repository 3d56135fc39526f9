package city.kaen.layout;

import city.kaen.text.Folding;
import city.kaen.text.Resources;
import city.kaen.text.Said;
import city.kaen.unit.StatedUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Columns that state one quantity in several ways, as a lorry's gross, tare and net weight, or the fuel that was
/// bought and that was used: one of them counts. Where nothing says which, none does.
final class RivalColumns {
    private static final Pattern BRACKETED = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]");
    private static final BigDecimal NEAR = new BigDecimal("0.0001");
    private static final int SAMPLE = 200;
    /// A table of more is no form that anybody fills.
    private static final int MOST = 400;

    private record Rank(int order, String of) {}

    private record Way(Phrases<Rank> parts, Phrases<Rank> whole, Set<String> names) {
        Optional<Rank> of(String header) {
            Optional<Rank> exact = whole.findWhole(header);
            return exact.isPresent() ? exact : parts.findPart(header);
        }
    }

    private static final Map<String, Way> WAYS = ways();

    private final SheetHead head;
    private final Cells cells;
    private final Problems problems;
    private final Map<Column, String> headers = new HashMap<>();

    RivalColumns(SheetHead head, Cells cells, Problems problems) {
        this.head = head;
        this.cells = cells;
        this.problems = problems;
    }

    private static Map<String, Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        Resources.rows(RivalColumns.class, "rivals.csv").forEach(row -> {
            Way way = ways.computeIfAbsent(
                    row.getFirst(), set -> new Way(new Phrases<>(), new Phrases<>(), new HashSet<>()));
            Rank rank = new Rank(Integer.parseInt(row.get(1)), row.get(2));
            way.names().add(Folding.fold(row.get(4)));
            if (row.get(3).equals("exact")) {
                way.whole().addWhole(row.get(4), rank);
            } else {
                way.parts().addPart(row.get(4), 0, rank);
            }
        });
        return ways;
    }

    /// The table with each quantity in one column.
    Table once(Table table) {
        List<Column> quantities = table.of(Meaning.QUANTITY);
        if (quantities.size() < 2 || quantities.size() > MOST) {
            return table;
        }
        Map<Integer, Meaning> lost = new HashMap<>();
        for (Column column : quantities) {
            List<Column> others = quantities.stream()
                    .filter(other -> other.index() != column.index() && areAlike(column, other))
                    .toList();
            if (!others.isEmpty()) {
                lost(column, others).ifPresent(meaning -> lost.put(column.index(), meaning));
            }
        }
        Table rest = without(table, lost);
        tellOfGrossAlone(rest);
        rest = new HeatColumns(head).once(rest, (column, heat) -> tell("same-quantity-two-units", table, column, heat));
        return rest.shape() == Table.Shape.ACROSS ? across(rest) : rest;
    }

    /// Whether a text is no more than words that tell such columns apart: no place is called by them.
    static boolean tellsApart(String text) {
        String folded = Folding.fold(text);
        return WAYS.values().stream().anyMatch(way -> way.names().contains(folded));
    }

    static Table without(Table table, Map<Integer, Meaning> lost) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.replaceAll(column -> lost.containsKey(column.index())
                ? new Column(
                        column.index(),
                        column.heading().as(lost.getOrDefault(column.index(), Meaning.OTHER)),
                        column.mark())
                : column);
        return table.with(columns);
    }

    /// What a column is, where one of others states the same better.
    private Optional<Meaning> lost(Column column, List<Column> others) {
        boolean daily = column.heading()
                .unit()
                .filter(unit -> unit.per() == StatedUnit.Per.DAY)
                .isPresent();
        if (daily
                && others.stream()
                        .anyMatch(other -> other.heading()
                                .unit()
                                .filter(unit -> unit.per() == StatedUnit.Per.PERIOD)
                                .isPresent())) {
            return Optional.of(Meaning.AVERAGE);
        }
        for (Way way : WAYS.values()) {
            int own = order(way, column);
            int best =
                    others.stream().mapToInt(other -> order(way, other)).min().orElse(Integer.MAX_VALUE);
            if (own < Integer.MAX_VALUE && best == 1 && own > 1) {
                return Optional.of(Meaning.STOCK);
            }
        }
        return Optional.empty();
    }

    private int order(Way way, Column column) {
        return way.of(header(column))
                .filter(rank -> switch (rank.of()) {
                    case "electricity" -> isElectricity(column);
                    case "other" -> !isElectricity(column);
                    default -> true;
                })
                .map(Rank::order)
                .orElse(Integer.MAX_VALUE);
    }

    private String header(Column column) {
        return headers.computeIfAbsent(
                column,
                one -> Folding.fold(
                        BRACKETED.matcher(one.heading().text()).replaceAll("").replace('_', ' ')));
    }

    private static boolean isElectricity(Column column) {
        return column.heading()
                        .unit()
                        .filter(unit ->
                                HeatColumns.KILOWATT_HOURS.contains(unit.unit().id()))
                        .isPresent()
                || column.heading()
                        .activity()
                        .filter(spoken -> spoken.activity().equals("electricity-grid"))
                        .isPresent();
    }

    /// Two columns of the same time that could be of one thing: neither unit nor activity tells them apart.
    private static boolean areAlike(Column one, Column other) {
        return dimension(one).equals(dimension(other))
                && one.heading().year().equals(other.heading().year())
                && one.heading().month().equals(other.heading().month())
                && (vague(one) || vague(other) || activity(one).equals(activity(other)));
    }

    static String dimension(Column column) {
        return column.heading().unit().map(unit -> unit.unit().dimension()).orElse("");
    }

    private static boolean vague(Column column) {
        return column.heading()
                .activity()
                .map(spoken -> spoken.assumed() || spoken.activity().equals("fuel-unspecified"))
                .orElse(true);
    }

    static String activity(Column column) {
        return column.heading().activity().map(ActivityWords.Spoken::activity).orElse("");
    }

    /// The weight with the lorry and that of the lorry alone: the difference is what is asked for, and is not stated.
    private void tellOfGrossAlone(Table table) {
        Way weights = WAYS.get("weight");
        List<Column> quantities = table.of(Meaning.QUANTITY);
        for (Column column : quantities) {
            if (weights == null || order(weights, column) != 3) {
                continue;
            }
            quantities.stream()
                    .filter(other -> order(weights, other) == 2 && areAlike(column, other))
                    .findFirst()
                    .ifPresent(other -> tell("columns-overlap", table, column, other));
        }
    }

    /// Where a month stands over several columns, they are parts of it: of the day, of a place each, or a total and its
    /// parts.
    private Table across(Table table) {
        Map<String, List<Column>> byMonth = new LinkedHashMap<>();
        for (Column column : table.of(Meaning.QUANTITY)) {
            if (column.heading().month().isPresent() && column.place().isEmpty()) {
                String key = column.heading().month() + "\n" + column.heading().year() + "\n" + dimension(column) + "\n"
                        + (table.first(Meaning.ACTIVITY).isPresent() ? "" : activity(column));
                byMonth.computeIfAbsent(key, one -> new ArrayList<>()).add(column);
            }
        }
        Map<Integer, Meaning> lost = new HashMap<>();
        for (List<Column> group : byMonth.values()) {
            List<Column> totals =
                    group.stream().filter(RivalColumns::isUnderTotal).toList();
            List<Column> parts = table.of(Meaning.QUANTITY).stream()
                    .filter(other -> !totals.contains(other) && areAlike(group.getFirst(), other))
                    .toList();
            if (totals.size() == 1 && !parts.isEmpty() && isSum(table, totals.getFirst(), parts)) {
                lost.put(totals.getFirst().index(), Meaning.TOTAL);
            } else if (group.size() > 1 && !group.stream().allMatch(ColumnRoles::isPartOfDay)) {
                tell("columns-overlap", table, group.get(1), group.getFirst());
                return table;
            }
        }
        return without(table, lost);
    }

    private static boolean isUnderTotal(Column column) {
        String[] tiers = column.heading().text().split(" / ", -1);
        return tiers.length > 1 && Labels.of(tiers[tiers.length - 2]).contains(Labels.TOTAL);
    }

    private boolean isSum(Table table, Column total, List<Column> parts) {
        int fitting = 0;
        int last = Math.min(Math.min(table.end(), head.size()), table.headerLast() + 1 + SAMPLE);
        for (int row = table.headerLast() + 1; row < last; row++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Column part : parts) {
                sum = said(row, part) instanceof Said.Amount amount ? sum.add(amount.value()) : sum;
            }
            if (said(row, total) instanceof Said.Amount printed) {
                BigDecimal allowed = printed.value().abs().multiply(NEAR).max(NEAR);
                if (printed.value().subtract(sum).abs().compareTo(allowed) > 0) {
                    return false;
                }
                fitting += sum.signum() == 0 ? 0 : 1;
            }
        }
        return fitting > 0;
    }

    private Said said(int row, Column column) {
        return cells.said(head.cell(row, column.index()), column.mark());
    }

    private void tell(String code, Table table, Column column, Column other) {
        problems.add(
                code,
                new Place(table.sheet(), head.number(table.headerLast()), column.index()),
                Figures.shortened(column.heading().text()),
                Figures.shortened(other.heading().text()),
                "");
    }
}

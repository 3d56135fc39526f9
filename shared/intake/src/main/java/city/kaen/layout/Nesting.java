package city.kaen.layout;

import city.kaen.table.Cell;
import city.kaen.text.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Which rows of a list stand over others or add others up: by how far their names are set in, and by their figures.
///
/// A row whose figures are, column by column, the sum of the rows below or above it is a sum whatever it is called. A
/// row that stands over others set in further, without figures, is the name of their group.
final class Nesting {
    /// Fewer figures may agree by chance.
    private static final int FEWEST = 3;
    private static final BigDecimal NEAR = new BigDecimal("0.0001");
    private static final int TAB = 4;
    private static final int STEP = 3;

    /// A row that stands over others and is not their sum.
    record Differs(int column, BigDecimal found, BigDecimal expected) {}

    private record Line(
            int number, String label, int depth, boolean named, boolean figures, List<BigDecimal> amounts) {}

    private final Set<Integer> sums = new HashSet<>();
    private final Map<Integer, Differs> differs = new HashMap<>();
    private final Map<Integer, String> places = new HashMap<>();
    private final Set<Integer> groups = new HashSet<>();

    private final Headings headings;

    private Nesting(Headings headings) {
        this.headings = headings;
    }

    /// The nesting of a table's rows that are held; longer lists have none.
    static Nesting of(Table table, SheetHead head, Cells cells, Headings headings) {
        Nesting nesting = new Nesting(headings);
        boolean timed =
                table.columns().stream().anyMatch(column -> column.meaning().isTime())
                        && table.shape() != Table.Shape.ACROSS;
        List<Column> labels = table.columns().stream()
                .filter(column -> switch (column.meaning()) {
                    case LABEL, ACTIVITY, FACILITY -> true;
                    default -> false;
                })
                .toList();
        if (timed || labels.isEmpty() || table.end() > head.size()) {
            return nesting;
        }
        List<Line> lines = new ArrayList<>();
        for (int row = table.headerLast() + 1; row < table.end(); row++) {
            line(table, head, cells, labels, row).ifPresent(lines::add);
        }
        nesting.byDepth(lines);
        nesting.byFigures(lines);
        nesting.name(lines);
        return nesting;
    }

    private static Optional<Line> line(Table table, SheetHead head, Cells cells, List<Column> labels, int row) {
        String label = "";
        int depth = 0;
        for (Column column : labels) {
            Cell cell = head.cell(row, column.index());
            if (cell instanceof Cell.Text text && !text.text().isBlank()) {
                if (!Labels.of(text.text().strip()).isEmpty()) {
                    return Optional.empty();
                }
                label = text.text().strip();
                depth = setIn(text);
            }
        }
        List<BigDecimal> amounts = new ArrayList<>();
        boolean figures = false;
        for (Column column : table.of(Meaning.QUANTITY)) {
            Said said = cells.said(head.cell(row, column.index()), column.mark());
            figures |= !(said instanceof Said.Nothing);
            amounts.add(said instanceof Said.Amount amount ? amount.value() : BigDecimal.ZERO);
        }
        return label.isEmpty() && !figures
                ? Optional.empty()
                : Optional.of(new Line(head.number(row), label, depth, !label.isEmpty(), figures, amounts));
    }

    private static int setIn(Cell.Text text) {
        int spaces = 0;
        for (int i = 0; i < text.text().length(); i++) {
            char c = text.text().charAt(i);
            if (c == '\t') {
                spaces += TAB;
            } else if (Character.isSpaceChar(c)) {
                spaces++;
            } else {
                break;
            }
        }
        return text.indent() * STEP + spaces;
    }

    private void byDepth(List<Line> lines) {
        for (int i = lines.size() - 2; i >= 0; i--) {
            Line over = lines.get(i);
            int end = endOfBlock(lines, i);
            if (!over.named() || end == i + 1) {
                continue;
            }
            if (!over.figures()) {
                groups.add(over.number());
                continue;
            }
            List<Line> children = direct(lines.subList(i + 1, end));
            List<BigDecimal> sum = sum(children);
            OptionalInt wrong = firstDifferent(over.amounts(), sum);
            if (wrong.isEmpty()) {
                sums.add(over.number());
            } else if (children.stream().anyMatch(Line::figures)) {
                int at = wrong.getAsInt();
                differs.put(over.number(), new Differs(at, over.amounts().get(at), sum.get(at)));
            }
        }
    }

    private static int endOfBlock(List<Line> lines, int over) {
        int end = over + 1;
        while (end < lines.size()
                && lines.get(end).named()
                && lines.get(end).depth() > lines.get(over).depth()) {
            end++;
        }
        return end;
    }

    private static List<Line> direct(List<Line> block) {
        int nearest = block.stream().mapToInt(Line::depth).min().orElse(0);
        return block.stream().filter(line -> line.depth() == nearest).toList();
    }

    private static List<BigDecimal> sum(List<Line> lines) {
        List<BigDecimal> sum = new ArrayList<>();
        for (Line line : lines) {
            add(sum, line.amounts());
        }
        return sum;
    }

    private static void add(List<BigDecimal> sum, List<BigDecimal> more) {
        for (int i = 0; i < more.size(); i++) {
            if (i == sum.size()) {
                sum.add(BigDecimal.ZERO);
            }
            sum.set(i, sum.get(i).add(more.get(i)));
        }
    }

    private static OptionalInt firstDifferent(List<BigDecimal> printed, List<BigDecimal> sum) {
        for (int i = 0; i < printed.size(); i++) {
            BigDecimal other = i < sum.size() ? sum.get(i) : BigDecimal.ZERO;
            BigDecimal allowed = printed.get(i).abs().multiply(NEAR).max(NEAR);
            if (printed.get(i).subtract(other).abs().compareTo(allowed) > 0) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private void byFigures(List<Line> lines) {
        sumsOfBelow(lines);
        List<BigDecimal> ofGroup = new ArrayList<>();
        List<BigDecimal> ofAll = new ArrayList<>();
        int inGroup = 0;
        int inAll = 0;
        for (Line line : lines) {
            if (!line.figures() || sums.contains(line.number())) {
                continue;
            }
            boolean sum = (inGroup >= 2 && isSum(line, ofGroup)) || (inAll >= 2 && isSum(line, ofAll));
            if (sum) {
                sums.add(line.number());
                differs.remove(line.number());
                ofGroup.clear();
                inGroup = 0;
                continue;
            }
            add(ofGroup, line.amounts());
            add(ofAll, line.amounts());
            boolean something = line.amounts().stream().anyMatch(amount -> amount.signum() != 0);
            inGroup += something ? 1 : 0;
            inAll += something ? 1 : 0;
        }
    }

    /// From the last row up, so that what stands two steps below is not added twice.
    private void sumsOfBelow(List<Line> lines) {
        int[] behind = new int[lines.size()];
        for (int i = lines.size() - 1; i >= 0; i--) {
            behind[i] = i + 1;
            Line over = lines.get(i);
            if (sums.contains(over.number())) {
                behind[i] = endOfBlock(lines, i);
                continue;
            }
            if (!over.figures() || nonZero(over) < FEWEST) {
                continue;
            }
            List<BigDecimal> sum = new ArrayList<>();
            int added = 0;
            for (int next = i + 1; next < lines.size(); next = behind[next]) {
                add(sum, lines.get(next).amounts());
                added += nonZero(lines.get(next)) > 0 ? 1 : 0;
                if (added >= 2 && firstDifferent(over.amounts(), sum).isEmpty()) {
                    sums.add(over.number());
                    differs.remove(over.number());
                    behind[i] = behind[next];
                    break;
                }
                if (exceeds(sum, over.amounts())) {
                    break;
                }
            }
        }
    }

    private static boolean isSum(Line line, List<BigDecimal> sum) {
        int enough = line.named() ? FEWEST : 1;
        return nonZero(line) >= enough && firstDifferent(line.amounts(), sum).isEmpty();
    }

    private static int nonZero(Line line) {
        return (int)
                line.amounts().stream().filter(amount -> amount.signum() != 0).count();
    }

    private static boolean exceeds(List<BigDecimal> sum, List<BigDecimal> most) {
        for (int i = 0; i < sum.size(); i++) {
            BigDecimal allowed = most.get(i).abs().multiply(NEAR).max(NEAR);
            if (sum.get(i).subtract(most.get(i)).compareTo(allowed) > 0) {
                return true;
            }
        }
        return false;
    }

    /// Gives the rows under a group's name that name, where they say nothing of a place or say what others say too.
    private void name(List<Line> lines) {
        Map<String, Integer> met = new HashMap<>();
        lines.forEach(line -> met.merge(line.label(), 1, Integer::sum));
        for (int i = 0; i < lines.size(); i++) {
            Line over = lines.get(i);
            boolean activity = headings.activity(over.label()).isPresent();
            if (activity || !over.named() || over.figures()) {
                continue;
            }
            int end = endOfBlock(lines, i);
            boolean level = end == i + 1;
            while (level && end < lines.size() && isItem(lines.get(end))) {
                end++;
            }
            for (int row = i + 1; row < end; row++) {
                Line line = lines.get(row);
                boolean item = isItem(line);
                if (item || met.getOrDefault(line.label(), 0) > 1) {
                    places.put(line.number(), item ? over.label() : over.label() + " / " + line.label());
                }
            }
            if (end > i + 1) {
                groups.add(over.number());
            }
        }
    }

    private boolean isItem(Line line) {
        return line.figures() && headings.activity(line.label()).isPresent();
    }

    /// Whether a row only adds others up.
    boolean isSum(int row) {
        return sums.contains(row);
    }

    /// What is wrong with a row that stands over others.
    Optional<Differs> differs(int row) {
        return Optional.ofNullable(differs.get(row));
    }

    /// Whether a row only names the rows under it.
    boolean isGroup(int row) {
        return groups.contains(row);
    }

    /// The place that the name over a row's group tells, or empty.
    String place(int row) {
        return places.getOrDefault(row, "");
    }
}

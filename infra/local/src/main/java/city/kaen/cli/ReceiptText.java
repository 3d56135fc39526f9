package city.kaen.cli;

import city.kaen.receipt.Receipt;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// A receipt as people read it.
final class ReceiptText {
    private static final int CELLS = 10;
    private static final int MANY_MONTHS = 3;

    private ReceiptText() {}

    static void say(Receipt receipt, Console console) {
        console.say(receipt.verdict().toUpperCase(Locale.ROOT) + "  " + receipt.file() + "  (" + receipt.city() + ", "
                + receipt.department() + ", receipt " + receipt.number() + ")");
        console.say("  " + receipt.summary().th());
        console.say("  " + receipt.summary().en());
        Receipt.Rows rows = receipt.rows();
        console.say("  rows: " + rows.read() + " read = " + rows.accepted() + " accepted + " + rows.rejected()
                + " rejected + " + rows.ignored() + " ignored"
                + (rows.held() == 0 ? "" : " + " + rows.held() + " held"));
        for (Receipt.IgnoredRows ignored : rows.ignoredBy()) {
            console.say("    ignored " + ignored.rows() + " (" + ignored.reason() + "): "
                    + (ignored.sheet().isEmpty() ? "" : ignored.sheet() + " ") + ignored.ranges());
        }
        if (!receipt.understood().isEmpty()) {
            console.table(understood(receipt.understood()));
        }
        for (Receipt.FindingGroup group : receipt.findings()) {
            finding(group, console);
        }
    }

    /// One row an activity and year.
    private static TextTable understood(List<Receipt.Understood> lines) {
        record Group(String activity, String year) {}
        Map<Group, List<Receipt.Understood>> groups = new LinkedHashMap<>();
        lines.forEach(line -> groups.computeIfAbsent(
                        new Group(line.activity(), line.month().substring(0, 4)), any -> new java.util.ArrayList<>())
                .add(line));
        TextTable table = new TextTable("activity", "กิจกรรม", "months", ">quantity", "unit");
        groups.forEach((group, members) -> table.row(
                members.getFirst().name().en(),
                members.getFirst().name().th(),
                months(members),
                Figures.grouped(
                        members.stream().map(Receipt.Understood::quantity).reduce(BigDecimal.ZERO, BigDecimal::add)),
                members.getFirst().unit()));
        return table;
    }

    private static String months(List<Receipt.Understood> members) {
        TreeSet<String> months = new TreeSet<>();
        members.forEach(member -> months.add(member.month()));
        return months.size() < MANY_MONTHS
                ? String.join(", ", months)
                : months.first() + " to " + months.last() + " (" + months.size() + ")";
    }

    private static void finding(Receipt.FindingGroup group, Console console) {
        console.say("  " + group.severity() + " " + group.code() + ", " + group.count()
                + (group.count() == 1 ? " place" : " places"));
        Map<String, List<String>> placesByMessage = new TreeMap<>();
        group.cells().stream()
                .limit(CELLS)
                .forEach(cell -> placesByMessage
                        .computeIfAbsent(
                                cell.message().th() + "\n" + cell.message().en(), any -> new java.util.ArrayList<>())
                        .add(place(cell)));
        placesByMessage.forEach((message, places) -> {
            String where = String.join(", ", places);
            if (!where.isBlank()) {
                console.say("    " + where);
            }
            message.lines().forEach(line -> console.say("      " + line));
        });
    }

    private static String place(Receipt.FoundCell cell) {
        String sheet = cell.sheet().isEmpty() ? "" : cell.sheet() + "!";
        return sheet + cell.column() + (cell.row() == 0 ? "" : cell.row());
    }
}

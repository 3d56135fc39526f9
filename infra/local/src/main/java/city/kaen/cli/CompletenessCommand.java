package city.kaen.cli;

import city.kaen.city.CityProfile;
import city.kaen.reminder.DueCalendar;
import city.kaen.reminder.Slot;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Shows which department has sent what for which month.
@Command(
        name = "completeness",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows, for each department, dataset and month, whether the data came: yes, late, held (it waits for a "
                    + "factor, or lines of it for a reason), est. (nothing came, an estimate stands in), MISS (nothing came, it is overdue), or not due yet (.).",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {"", "Example:  kaen completeness kkc"})
final class CompletenessCommand implements Callable<Integer> {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "CITY", description = "The city, such as kkc.")
    private String city = "";

    @Option(names = "--on", paramLabel = "DAY", description = "As on this day in Bangkok; else today.")
    private Optional<LocalDate> day = Optional.empty();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        try (Stack stack = kaen.stack()) {
            CityProfile profile = Kaen.known(stack, city);
            LocalDate today = day.orElseGet(
                    () -> Clock.system(ZONE).instant().atZone(ZONE).toLocalDate());
            List<Slot> slots = new DueCalendar(stack.ledger(), profile).on(today);
            if (json) {
                slots.forEach(this::sayJson);
            } else {
                kaen.console().table(table(slots));
            }
        }
        return ExitCode.OK;
    }

    private void sayJson(Slot slot) {
        kaen.console()
                .say(JSON.createObjectNode()
                        .put("department", slot.department())
                        .put("dataset", slot.dataset())
                        .put("month", slot.month().toString())
                        .put("due", slot.due().toString())
                        .put("state", slot.state().name().toLowerCase(Locale.ROOT))
                        .toString());
    }

    private static TextTable table(List<Slot> slots) {
        TreeSet<YearMonth> months = new TreeSet<>();
        slots.forEach(slot -> months.add(slot.month()));
        Map<String, Map<YearMonth, String>> rows = new TreeMap<>();
        slots.forEach(slot -> rows.computeIfAbsent(slot.department() + "\0" + slot.dataset(), name -> new TreeMap<>())
                .put(slot.month(), word(slot.state())));
        String[] headings = new String[months.size() + 2];
        headings[0] = "department";
        headings[1] = "dataset";
        int column = 2;
        for (YearMonth month : months) {
            headings[column] = month.toString();
            column++;
        }
        TextTable table = new TextTable(headings);
        rows.forEach((name, states) -> {
            String[] cells = new String[headings.length];
            cells[0] = name.substring(0, name.indexOf('\0'));
            cells[1] = name.substring(name.indexOf('\0') + 1);
            for (int at = 2; at < cells.length; at++) {
                cells[at] = states.getOrDefault(YearMonth.parse(headings[at]), "");
            }
            table.row(cells);
        });
        return table;
    }

    private static String word(Slot.State state) {
        return switch (state) {
            case RECEIVED -> "yes";
            case LATE -> "late";
            case HELD -> "held";
            case ESTIMATED -> "est.";
            case MISSING -> "MISS";
            case NOT_DUE -> ".";
        };
    }
}

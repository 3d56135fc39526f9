package city.kaen.cli;

import city.kaen.intake.Statement;
import city.kaen.ledger.LiveStatements;
import city.kaen.ledger.ObjectVersion;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Lists the statements of a month: what counts, what does not, and why.
@Command(
        name = "statements",
        mixinStandardHelpOptions = true,
        description = {
            "Lists every statement of a month: what counts, what does not, and why not.",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {"", "Example:  kaen statements kkc 2025-01"})
final class StatementsCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(index = "0", paramLabel = "CITY", description = "The city, such as kkc.")
    private String city = "";

    @Parameters(index = "1", paramLabel = "MONTH", description = "The month, such as 2025-01.")
    private YearMonth month = YearMonth.of(1, 1);

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    private final TextTable table = new TextTable("counts", "dataset", ">lines", "object", "version", "instead");

    @Override
    public Integer call() {
        try (Stack stack = kaen.stack()) {
            Kaen.known(stack, city);
            LiveStatements all = stack.ledger().live(city, month);
            all.live().forEach(each -> add("yes", each.version(), each.statement(), List.of()));
            all.setAside()
                    .forEach(each -> add(
                            "no: "
                                    + switch (each.reason()) {
                                        case NEWER_VERSION -> "a newer version came";
                                        case REPLACED -> "corrected by another file";
                                        case REPEATS -> "it repeats what counts";
                                        case WITHDRAWN -> "withdrawn";
                                        case NOT_CONCLUDED -> "not accepted";
                                    },
                            each.committed().version(),
                            each.committed().statement(),
                            each.by()));
            held(all)
                    .forEach((of, held) -> add(
                            "no: held, " + String.join(", ", held.doubts()),
                            of.version(),
                            of.dataset(),
                            held.lines(),
                            List.of()));
            if (!json) {
                kaen.console().table(table);
            }
        }
        return ExitCode.OK;
    }

    private record Of(ObjectVersion version, String dataset) {}

    private record Lines(int lines, SortedSet<String> doubts) {}

    /// The lines that wait for their sender's word, file by file, and what speaks against them.
    private static Map<Of, Lines> held(LiveStatements all) {
        Map<Of, Lines> held = new LinkedHashMap<>();
        all.held()
                .forEach(each -> held.merge(
                        new Of(each.version(), each.dataset()),
                        new Lines(1, new TreeSet<>(Set.of(each.doubt().code()))),
                        (one, other) -> {
                            SortedSet<String> doubts = new TreeSet<>(one.doubts());
                            doubts.addAll(other.doubts());
                            return new Lines(one.lines() + other.lines(), doubts);
                        }));
        return held;
    }

    private void add(String counts, ObjectVersion version, Statement statement, List<ObjectVersion> by) {
        add(counts, version, statement.dataset(), statement.lines().size(), by);
    }

    private void add(String counts, ObjectVersion version, String dataset, int lines, List<ObjectVersion> by) {
        String instead =
                String.join(", ", by.stream().map(ObjectVersion::key).distinct().toList());
        if (json) {
            kaen.console()
                    .say(JSON.createObjectNode()
                            .put("counts", counts)
                            .put("dataset", dataset)
                            .put("lines", lines)
                            .put("object", version.key())
                            .put("versionId", version.versionId())
                            .put("instead", instead)
                            .toString());
        }
        table.row(counts, dataset, Integer.toString(lines), version.key(), version.versionId(), instead);
    }
}

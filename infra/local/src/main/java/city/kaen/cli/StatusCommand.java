package city.kaen.cli;

import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions;
import city.kaen.ledger.Upload;
import city.kaen.publication.Pointer;
import city.kaen.stack.Setup;
import city.kaen.stack.Stack;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Says whether a stack is up, and how its cities stand.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says whether the stack is up (exit code 0, else 2), how its cities stand, and what failed.",
        footer = {"", "Example:  kaen status"})
final class StatusCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Option(names = "--json", description = "One JSON object a city, and one for each event that failed every time.")
    private boolean json;

    @Override
    public Integer call() {
        Console console = kaen.console();
        if (json || kaen.isElsewhere()) {
            return elsewhere(console);
        }
        Optional<Stack> up = kaen.home().find();
        if (up.isEmpty()) {
            console.say("Kaen is down.  (" + kaen.home().folder() + ")");
            failed(console);
            return ExitCode.FAILED;
        }
        try (Stack stack = up.get()) {
            console.say("Kaen is up, process " + stack.pid() + ".");
            StackText.addresses(stack, console);
            faults(stack.setup(), console);
            TextTable cities = cities(stack);
            if (!cities.isEmpty()) {
                console.table(cities);
            }
            failed(console);
        }
        return ExitCode.OK;
    }

    private int elsewhere(Console console) {
        try (Stack stack = kaen.stack()) {
            if (json) {
                states(stack)
                        .forEach(state -> console.say(JSON.valueToTree(state).toString()));
                if (!kaen.isElsewhere()) {
                    kaen.home()
                            .deadLetters()
                            .list()
                            .forEach(letter -> console.say(JSON.createObjectNode()
                                    .put("failed", letter.toString())
                                    .toString()));
                }
            } else {
                console.table(cities(stack));
            }
        }
        return ExitCode.OK;
    }

    private record State(
            String city,
            int files,
            long accepted,
            long rejected,
            int waiting,
            String revision,
            String published,
            String held) {}

    private static TextTable cities(Stack stack) {
        TextTable table = new TextTable(
                "city", ">files", ">accepted", ">rejected", ">months to recompute", ">revision", ">published", "held");
        for (State state : states(stack)) {
            table.row(
                    state.city(),
                    Integer.toString(state.files()),
                    Long.toString(state.accepted()),
                    Long.toString(state.rejected()),
                    Integer.toString(state.waiting()),
                    state.revision(),
                    state.published(),
                    state.held());
        }
        return table;
    }

    private static List<State> states(Stack stack) {
        Ledger ledger = stack.ledger();
        List<State> states = new ArrayList<>();
        for (String city : ledger.cities().all()) {
            List<Upload> uploads = ledger.uploads().all(city);
            Revisions.Turn turn = ledger.revisions().turn(city);
            states.add(new State(
                    city,
                    uploads.size(),
                    uploads.stream().filter(Upload.Accepted.class::isInstance).count(),
                    uploads.stream().filter(Upload.Rejected.class::isInstance).count(),
                    ledger.dirtyMonths().list(city).size(),
                    turn.head().map(Revisions.Head::number).map(String::valueOf).orElse("-"),
                    stack.store()
                            .get(stack.names().published(), Pointer.key(city), "")
                            .map(object -> Long.toString(
                                    Pointer.parse(object.content()).revision()))
                            .orElse("-"),
                    turn.held().orElse("")));
        }
        return states;
    }

    private static void faults(Setup setup, Console console) {
        if (setup.duplicate() + setup.reorder() + setup.lose() + setup.delayMillis() > 0) {
            console.step(
                    "faults",
                    "of a hundred events " + setup.duplicate() + " come twice, " + setup.reorder() + " are overtaken, "
                            + setup.lose() + " are lost; up to " + setup.delayMillis() + " ms late; seed "
                            + setup.seed());
        }
    }

    private void failed(Console console) {
        List<Path> letters = kaen.home().deadLetters().list();
        if (!letters.isEmpty()) {
            console.say(
                    letters.size() + " failed every time they were tried; each with its event and error in a file:");
            letters.forEach(letter -> console.say("  " + letter));
        }
    }
}

package city.kaen.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Prints a script that completes commands and options in a shell.
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a script that lets bash and zsh complete commands and options.",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {"", "Example:  source <(kaen completion)"})
final class CompletionCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        String script = AutoComplete.bash("kaen", spec.root().commandLine());
        kaen.console().raw((script + "\n").getBytes(StandardCharsets.UTF_8));
        return ExitCode.OK;
    }
}

package city.kaen.cli;

import city.kaen.city.CityProfile;
import city.kaen.cloud.Settings;
import city.kaen.run.CodeVersion;
import city.kaen.stack.Home;
import city.kaen.stack.Operations;
import city.kaen.stack.Stack;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/// The command `kaen`.
@Command(
        name = "kaen",
        description = "Carbon accounting for cities, on this machine.",
        mixinStandardHelpOptions = true,
        version = "kaen " + Kaen.VERSION,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 done, every file accepted, the stack is up; 1 a file was rejected, or what was compared differs;",
            "2 wrong use, or it could not be done, or the stack is down.",
            "The stack's folder is .kaen beside the program, or the one that KAEN_HOME names.",
            "With KAEN_AWS=PREFIX the commands work on the installation of that prefix on AWS, or wherever",
            "AWS_ENDPOINT_URL, AWS_PROFILE and the other standard variables point.",
            "Shell completion:  source <(kaen completion)",
            "",
            "Example:  kaen demo"
        },
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DropCommand.class,
            LoadCommand.class,
            TryCommand.class,
            TemplateCommand.class,
            LayoutsCommand.class,
            ResendCommand.class,
            ShowCommand.class,
            ExplainCommand.class,
            StatusCommand.class,
            ReceiptsCommand.class,
            StatementsCommand.class,
            RunsCommand.class,
            RecomputeCommand.class,
            RehearseCommand.class,
            ApproveCommand.class,
            RollbackCommand.class,
            WithdrawCommand.class,
            CompletenessCommand.class,
            RedriveCommand.class,
            RebuildCommand.class,
            VerifyCommand.class,
            CostCommand.class,
            DownCommand.class,
            ServeCommand.class,
            CompletionCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Kaen implements Runnable {
    static final String VERSION = CodeVersion.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;
    private final Path root;
    private final Home home;
    private final Settings environment;

    Kaen(Console console, Path root, Home home, Settings environment) {
        this.console = console;
        this.root = root;
        this.home = home;
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        Path root = Path.of(System.getProperty("kaen.root", ""));
        Settings environment = Settings.fromEnvironment();
        Home home = Home.of(environment, root);
        System.exit(run(new Kaen(Console.terminal(), root.toAbsolutePath(), home, environment), arguments));
    }

    static int run(Kaen kaen, String... arguments) {
        CommandLine line = new CommandLine(kaen)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(YearMonth.class, text -> read(text, YearMonth::parse, "month, such as 2025-01"))
                .registerConverter(LocalDate.class, text -> read(text, LocalDate::parse, "day, such as 2026-03-31"))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    kaen.console().complain("kaen: " + kaen.sentence(failure));
                    if (failure instanceof Problem problem) {
                        problem.details().forEach(detail -> kaen.console().complain("  " + detail));
                    }
                    return ExitCode.FAILED;
                });
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) { // not left to Java, whose exit code would say that a file was rejected
            kaen.console().complain("kaen: the memory of this process is not enough for it");
            return ExitCode.FAILED;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What is to be done? For a first look: kaen demo");
    }

    Console console() {
        return console;
    }

    /// The folder of the program, with the sample city in `events/`.
    Path root() {
        return root;
    }

    Home home() {
        return home;
    }

    Settings environment() {
        return environment;
    }

    /// Whether the commands work on an installation that no process here serves.
    boolean isElsewhere() {
        return environment.find("KAEN_AWS").isPresent();
    }

    /// Refuses what starts, ends or fills a stack of this machine while the environment means an installation
    /// elsewhere: nobody wants a sample city there.
    void onlyHere(String command) {
        environment.find("KAEN_AWS").ifPresent(prefix -> {
            throw new Problem(
                    "kaen " + command + " is for a stack on this machine, and KAEN_AWS names the installation '"
                            + prefix + "'; without KAEN_AWS it works here");
        });
    }

    /// What there is of the installation elsewhere beyond its buckets and its table.
    Operations operations() {
        return new Operations(environment, environment.get("KAEN_AWS"));
    }

    /// Who is at the keyboard, for the record.
    static String operator() {
        return System.getProperty("user.name", "");
    }

    /// The profile of a city that was named; a name that no city has is a mistake, not a city without anything.
    static CityProfile known(Stack stack, String city) {
        return stack.ledger()
                .cities()
                .find(city)
                .orElseThrow(() -> new Problem("the city '" + city + "' is not known; known are: "
                        + String.join(", ", stack.ledger().cities().all())));
    }

    /// The stack, which must be up; or the installation elsewhere that the environment names.
    Stack stack() {
        Optional<String> prefix = environment.find("KAEN_AWS");
        if (prefix.isPresent()) {
            return Stack.elsewhere(home, environment, prefix.get());
        }
        return home.find()
                .orElseThrow(() -> new Problem("no stack is up in " + home.folder() + "; start one: kaen up"));
    }

    private static <T> T read(String text, Function<String, T> parsing, String what) {
        try {
            return parsing.apply(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no " + what);
        }
    }

    private String sentence(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (isElsewhere()
                && (failure instanceof NoSuchBucketException || failure instanceof ResourceNotFoundException)) {
            return "there is no installation '" + environment.get("KAEN_AWS")
                    + "' where the credentials and the region of the environment lead: " + message;
        }
        return failure instanceof Problem ? message : failure.getClass().getSimpleName() + ": " + message;
    }
}

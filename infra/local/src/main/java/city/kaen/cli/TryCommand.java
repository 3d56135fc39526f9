package city.kaen.cli;

import city.kaen.city.CityProfile;
import city.kaen.intake.Intake;
import city.kaen.intake.IntakeContext;
import city.kaen.intake.Intakes;
import city.kaen.layout.LayoutProfile;
import city.kaen.receipt.Receipt;
import city.kaen.receipt.ReceiptFacts;
import city.kaen.receipt.Receipts;
import city.kaen.reference.InvalidReferenceException;
import city.kaen.reference.LayoutJson;
import city.kaen.reference.ProfileJson;
import city.kaen.reference.ReferenceProblemText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Reads a file as intake does, without any stack.
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads a file and prints what is understood of it; nothing is sent or kept, no stack is needed.",
            "Exit code: 0 it would be accepted, 1 rejected, 2 it could not be read at all."
        },
        footer = {"", "Example:  kaen try electricity-2569.xlsx --department engineering"})
final class TryCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(paramLabel = "FILE", description = "The file: XLSX, XLS, CSV or JSON.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--department", paramLabel = "NAME", description = "Whose file it is; else ${DEFAULT-VALUE}.")
    private String department = "engineering";

    @Option(names = "--profile", paramLabel = "FILE", description = "The city's profile; else the sample city's.")
    private @Nullable Path profile;

    @Option(
            names = "--layout",
            paramLabel = "FILE",
            description = "A layout to read it by, as it would be taught; may be given again.")
    private List<Path> layouts = List.of();

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Problem("there is no file " + file + " that can be read");
        }
        Path known = profile == null ? new SampleCity(kaen.root()).profile() : profile;
        CityProfile city = ProfileJson.parse(Files.readString(known));
        Instant now = Clock.systemUTC().instant();
        String name = String.valueOf(file.getFileName());
        long bytes = Files.size(file);
        ReceiptFacts facts = new ReceiptFacts(city.slug(), department, name, file.toString(), "", "", bytes, now);
        Intake intake = bytes > Intakes.MOST_BYTES
                ? Intakes.tooLarge(bytes)
                : Intakes.read(Files.readAllBytes(file), new IntakeContext(city, department, name, now), taught(city));
        Receipt receipt = Receipts.of(facts, intake, city.activities());
        ReceiptText.say(receipt, kaen.console());
        return Verdicts.accepted(receipt) ? ExitCode.OK : ExitCode.REJECTED;
    }

    private List<LayoutProfile> taught(CityProfile city) throws IOException {
        List<LayoutProfile> taught = new ArrayList<>();
        for (Path layout : layouts) {
            try {
                taught.add(LayoutJson.parse(Files.readString(layout), city.activities()));
            } catch (InvalidReferenceException refused) {
                for (String problem : refused.problems()) {
                    kaen.console().complain("  " + ReferenceProblemText.thai(problem));
                    kaen.console().complain("  " + problem);
                }
                throw new Problem("the layout " + layout + " would be refused");
            }
        }
        return taught;
    }
}

package city.kaen.cli;

import city.kaen.activity.Activities;
import city.kaen.city.CityProfile;
import city.kaen.reference.ProfileJson;
import city.kaen.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Writes the template of a dataset.
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes the template of a dataset: a workbook to fill in, with lists to choose from and an example row.",
            "Without a dataset, lists the datasets.",
            "Exit code: 0 done, 2 it could not be done."
        },
        footer = {"", "Example:  kaen template electricity --city profile.json --out electricity-2569.xlsx"})
final class TemplateCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Parameters(arity = "0..1", paramLabel = "DATASET", description = "The dataset, such as electricity.")
    private String dataset = "";

    @Option(names = "--city", paramLabel = "PROFILE", description = "A city's profile: its facilities to choose from.")
    private @Nullable Path profile;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; else {dataset}.xlsx here.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Optional<CityProfile> city =
                profile == null ? Optional.empty() : Optional.of(ProfileJson.parse(Files.readString(profile)));
        List<String> datasets =
                Templates.datasets(city.map(CityProfile::activities).orElse(Activities.shipped()));
        if (dataset.isEmpty()) {
            datasets.forEach(kaen.console()::say);
            return ExitCode.OK;
        }
        if (!datasets.contains(dataset)) {
            throw new Problem("no dataset is called " + dataset + "; there are " + String.join(", ", datasets));
        }
        Path file = out == null ? Path.of(dataset + ".xlsx") : out;
        Files.write(file, Templates.workbook(dataset, city));
        kaen.console().say(file + " is written. Fill it in below the example row, then drop it.");
        return ExitCode.OK;
    }
}

package city.kaen.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The verdict on every real file and every file of every corpus, as the table of `docs/intake-verdicts.md`: names and
/// verdicts, no content.
final class Verdicts {
    private static final List<String> KINDS = List.of(".csv", ".xlsx", ".xls", ".json", ".txt", ".tsv", ".xlsm");
    private static final int TELLING = 4;

    /// What stands above the table.
    static final String HEAD = """
            # Verdicts on real files

            Every file in the folder of real files and corpora, read by intake on its own for the sample city, as if a department had sent it.
            Written by `RealFilesTest`; names and verdicts only. Most corpus files are no activity data at all: they are there because
            they are odd or hostile, and the right answer is a refusal in plain words. Rows: read = accepted + rejected + ignored.

            | file | verdict | rows | findings | understood as |
            |---|---|---|---|---|
            """;

    private Verdicts() {}

    /// One file's verdict.
    record Verdict(String name, Intake intake, long millis, long bytes) {
        String line() {
            String verdict = switch (intake) {
                case Intake.Accepted accepted -> "understood";
                case Intake.Rejected rejected -> "refused";
            };
            return "| " + name.replace("|", "\\|") + " | " + verdict + " | " + rows() + " | " + findings() + " | "
                    + totals() + " |";
        }

        private String rows() {
            RowCount rows = intake.rows();
            int ignored =
                    rows.ignored().stream().mapToInt(RowCount.Ignored::rows).sum();
            return rows.read() + " = " + rows.accepted() + " + " + rows.rejected() + " + " + ignored;
        }

        private String findings() {
            return intake.counts().entrySet().stream()
                    .sorted((one, other) -> FindingText.get(one.getKey())
                            .severity()
                            .compareTo(FindingText.get(other.getKey()).severity()))
                    .limit(TELLING)
                    .map(entry -> entry.getKey() + (entry.getValue() > 1 ? " (" + entry.getValue() + ")" : ""))
                    .collect(Collectors.joining(", "));
        }

        private String totals() {
            if (!(intake instanceof Intake.Accepted accepted)) {
                return "";
            }
            Map<String, BigDecimal> sums = new TreeMap<>();
            for (Statement statement : accepted.statements()) {
                for (Line line : statement.lines()) {
                    sums.merge(
                            line.activity() + " " + line.quantity().unit().symbol(),
                            line.quantity().amount(),
                            BigDecimal::add);
                }
            }
            return sums.entrySet().stream()
                    .map(entry -> entry.getKey() + " "
                            + entry.getValue()
                                    .setScale(3, java.math.RoundingMode.HALF_EVEN)
                                    .stripTrailingZeros()
                                    .toPlainString())
                    .collect(Collectors.joining("; "));
        }
    }

    /// Reads every file under a folder, by name.
    static List<Verdict> of(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Verdict> verdicts = new ArrayList<>();
            files.filter(Files::isRegularFile)
                    .filter(file -> isTable(file.getFileName().toString().toLowerCase(Locale.ROOT)))
                    .sorted()
                    .forEach(file -> verdicts.add(read(folder, file)));
            return verdicts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTable(String name) {
        return KINDS.stream().anyMatch(name::endsWith);
    }

    private static Verdict read(Path folder, Path file) {
        long start = System.nanoTime();
        byte[] content = Samples.bytes(file);
        Intake intake = Intakes.read(content, Samples.context(file.getFileName().toString()));
        long millis = (System.nanoTime() - start) / 1_000_000;
        String name = folder.relativize(file).toString().replace('\\', '/');
        return new Verdict(name, intake, millis, content.length);
    }

    /// Prints the verdicts on the files of folders.
    ///
    /// @param arguments folders or files; with `-v` first, every finding is printed too
    public static void main(String[] arguments) {
        boolean all = arguments.length > 0 && arguments[0].equals("-v");
        for (int i = all ? 1 : 0; i < arguments.length; i++) {
            Path path = Path.of(arguments[i]);
            List<Verdict> verdicts = Files.isDirectory(path)
                    ? of(path)
                    : List.of(read(path.toAbsolutePath().resolve("..").normalize(), path.toAbsolutePath()));
            for (Verdict verdict : verdicts) {
                System.out.println(verdict.line() + " " + verdict.millis() + " ms");
                if (all) {
                    verdict.intake().findings().stream()
                            .limit(30)
                            .forEach(finding -> System.out.println("      "
                                    + finding.severity() + " " + finding.code() + " " + finding.origin() + " "
                                    + finding.messageEn()));
                    verdict.intake().rows().ignored().forEach(group -> System.out.println("      " + group));
                }
            }
        }
    }
}

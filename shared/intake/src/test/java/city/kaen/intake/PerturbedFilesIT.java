package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kaen.table.Cell;
import city.kaen.table.Row;
import city.kaen.table.Sheet;
import city.kaen.table.TableFile;
import city.kaen.table.TableFiles;
import city.kaen.table.UnreadableTableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The same table written in another way says the same: every layout of the specifications, and every real file that is
/// understood, gives the same amounts after what a clerk or a program does to it without a thought.
class PerturbedFilesIT {
    private static final int MOST_ROWS = 400;
    private static final boolean ALL = Boolean.getBoolean("kaen.reliability");

    /// What is done to a file.
    enum Change {
        SEMICOLONS,
        TABS,
        UTF_16,
        WINDOWS_874,
        CARRIAGE_RETURNS,
        BLANK_ROWS_ABOVE,
        TITLE_ABOVE,
        NOTE_BELOW,
        BLANK_COLUMN_LEFT,
        BLANK_COLUMN_RIGHT,
        SPACES_AROUND,
        INVISIBLE_BEFORE,
        THAI_DIGITS,
        SARA_AM_APART,
        AS_WORKBOOK
    }

    private static List<List<String>> changed(List<List<String>> rows, Change change) {
        return switch (change) {
            case SEMICOLONS, TABS, UTF_16, WINDOWS_874, CARRIAGE_RETURNS, AS_WORKBOOK -> rows;
            case BLANK_ROWS_ABOVE -> plus(List.of(List.of(), List.of()), rows);
            case TITLE_ABOVE -> plus(List.of(List.of("เทศบาลนครขอนแก่น"), List.of()), rows);
            case NOTE_BELOW -> plus(rows, List.of(List.of(), List.of("หมายเหตุ: ข้อมูลจากใบแจ้งหนี้")));
            case BLANK_COLUMN_LEFT -> cells(rows, row -> plus(List.of(""), row));
            case BLANK_COLUMN_RIGHT -> cells(rows, row -> plus(row, List.of("", "")));
            case SPACES_AROUND -> texts(rows, text -> text.isEmpty() ? text : "\u00A0" + text + " ");
            case INVISIBLE_BEFORE -> texts(rows, text -> text.isEmpty() ? text : "\u200B" + text);
            case THAI_DIGITS -> texts(rows, PerturbedFilesIT::inThaiDigits);
            case SARA_AM_APART -> texts(rows, text -> text.replace("\u0E33", "\u0E4D\u0E32"));
        };
    }

    /// A file that is understood, and what it says.
    private record Sound(String name, String shown, SortedMap<String, BigDecimal> amounts, List<List<String>> rows) {}

    private static final List<Sound> LAYOUTS = layouts();
    private static final List<Sound> REAL = real();

    @ParameterizedTest
    @EnumSource
    void readsEveryLayoutAlike(Change change) {
        assertThat(LAYOUTS).isNotEmpty();
        assertThat(differing(LAYOUTS, change)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryRealFileAlike(Change change) {
        assumeTrue(!REAL.isEmpty(), "the real files are not here");
        assertThat(differing(REAL, change)).isEmpty();
    }

    private static List<Sound> layouts() {
        return files("src/test/resources/city/kaen/intake/layouts", ".txt").stream()
                .flatMap(file -> {
                    String[] parts = text(file).split("\n---\n", 2);
                    String name = parts[0].lines()
                            .filter(line -> line.startsWith("file: "))
                            .findFirst()
                            .orElseThrow()
                            .substring(6);
                    return sound(name, file.getFileName().toString(), parts[1].getBytes(StandardCharsets.UTF_8))
                            .stream();
                })
                .toList();
    }

    private static List<Sound> real() {
        Optional<Path> folder = Samples.findFolder();
        return folder.stream()
                .flatMap(all -> Stream.of(all.resolve("files"), all.resolve("files/energy-sparks")))
                .flatMap(one -> files(one.toString(), "").stream())
                .filter(file -> file.toFile().length() < 60_000)
                .flatMap(file ->
                        sound(file.getFileName().toString(), file.getFileName().toString(), Samples.bytes(file))
                                .stream())
                .toList();
    }

    /// The file, if it is of one sheet, understood and short enough to be compared.
    private static Optional<Sound> sound(String name, String shown, byte[] content) {
        SortedMap<String, BigDecimal> amounts = amounts(name, content);
        List<List<String>> rows = amounts.isEmpty() ? List.of() : rows(content);
        return rows.isEmpty() || rows.size() > MOST_ROWS
                ? Optional.empty()
                : Optional.of(new Sound(name, shown, amounts, rows));
    }

    /// The files that say something else after a change, with what they said and say.
    private static Map<String, String> differing(List<Sound> files, Change change) {
        Map<String, String> differing = new TreeMap<>();
        for (Sound file : files) {
            if (!isTaken(file, change)) {
                continue;
            }
            List<List<String>> changed = changed(file.rows(), change);
            if (change == Change.WINDOWS_874
                    && !Charset.forName("x-windows-874").newEncoder().canEncode(csv(changed, ','))) {
                continue;
            }
            String name = change == Change.AS_WORKBOOK ? file.name().replaceAll("[.][a-z]+$", ".xlsx") : file.name();
            SortedMap<String, BigDecimal> after = amounts(name, written(changed, change));
            if (!file.amounts().equals(after)) {
                differing.put(file.shown(), file.amounts() + "\n  became " + after);
            }
        }
        return differing;
    }

    /// Every change is made to about a third of the files in every build, always the same; to all of them with
    /// `-Preliability`.
    private static boolean isTaken(Sound file, Change change) {
        return ALL || Math.floorMod((file.shown() + change.name()).hashCode(), 3) == 0;
    }

    private static byte[] written(List<List<String>> rows, Change change) {
        return switch (change) {
            case SEMICOLONS -> csv(rows, ';').getBytes(StandardCharsets.UTF_8);
            case TABS -> csv(rows, '\t').getBytes(StandardCharsets.UTF_8);
            case UTF_16 -> ("\uFEFF" + csv(rows, ',')).getBytes(StandardCharsets.UTF_16LE);
            case WINDOWS_874 -> csv(rows, ',').getBytes(Charset.forName("x-windows-874"));
            case CARRIAGE_RETURNS -> csv(rows, ',').replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            case AS_WORKBOOK -> workbook(rows);
            case BLANK_ROWS_ABOVE,
                    TITLE_ABOVE,
                    NOTE_BELOW,
                    BLANK_COLUMN_LEFT,
                    BLANK_COLUMN_RIGHT,
                    SPACES_AROUND,
                    INVISIBLE_BEFORE,
                    THAI_DIGITS,
                    SARA_AM_APART -> csv(rows, ',').getBytes(StandardCharsets.UTF_8);
        };
    }

    /// Amounts by activity and month; nothing for what is refused.
    private static SortedMap<String, BigDecimal> amounts(String name, byte[] content) {
        SortedMap<String, BigDecimal> amounts = new TreeMap<>();
        if (Intakes.read(content, Samples.context(name)) instanceof Intake.Accepted accepted) {
            accepted.statements().stream()
                    .flatMap(statement -> statement.lines().stream())
                    .forEach(line -> amounts.merge(
                            line.activity() + " " + line.month(),
                            line.quantity().amount().stripTrailingZeros(),
                            (one, other) -> one.add(other).stripTrailingZeros()));
        }
        return amounts;
    }

    /// The rows of a file of one sheet, blank ones among them; nothing of any other.
    private static List<List<String>> rows(byte[] content) {
        TableFile file;
        try {
            file = TableFiles.read(content);
        } catch (UnreadableTableException refused) {
            return List.of();
        }
        if (file.sheets().size() != 1) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        Sheet sheet = file.sheets().getFirst();
        try (Stream<Row> all = sheet.rows()) {
            for (Row row : all.toList()) {
                while (rows.size() < row.number() - 1) {
                    rows.add(List.of());
                }
                rows.add(row.cells().stream().map(Cell::text).toList());
            }
        }
        return sheet.merges().isEmpty() ? rows : List.of();
    }

    private static String csv(List<List<String>> rows, char separator) {
        int width = Math.max(2, rows.stream().mapToInt(List::size).max().orElse(0));
        return rows.stream()
                .map(row -> IntStream.range(0, width)
                        .mapToObj(column -> column < row.size() ? row.get(column) : "")
                        .map(text ->
                                text.matches("(?s).*[,;\t|\"\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text)
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static byte[] workbook(List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    String text = rows.get(row).get(column);
                    if (text.matches("0|[1-9][0-9]{0,9}")) {
                        sheet.value(row, column, new BigDecimal(text));
                    } else if (!text.isEmpty()) {
                        sheet.value(row, column, text);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String inThaiDigits(String text) {
        return text.chars()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + '๐' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<List<String>> texts(List<List<String>> rows, UnaryOperator<String> change) {
        return cells(rows, row -> row.stream().map(change).toList());
    }

    private static List<List<String>> cells(List<List<String>> rows, UnaryOperator<List<String>> change) {
        return rows.stream().map(change).toList();
    }

    private static <T> List<T> plus(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.list(Path.of(folder))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return new String(Samples.bytes(file), StandardCharsets.UTF_8);
    }
}

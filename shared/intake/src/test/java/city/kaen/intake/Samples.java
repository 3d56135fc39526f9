package city.kaen.intake;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.city.Facility;
import city.kaen.inventory.Book;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// Files and a city for tests. The real files stand beside the project and are not part of it.
final class Samples {
    private static final CityProfile CITY = new CityProfile(
            "kkc",
            "ขอนแก่น",
            "Khon Kaen",
            105_000,
            "46",
            2024,
            "AR5-TGO",
            List.of("TGO-2022", "TGO-GRID"),
            "TH",
            Set.of("I.2.2"),
            false,
            List.of(new Department(
                    "engineering",
                    "สำนักช่าง",
                    "Engineering",
                    Book.OPERATIONS,
                    "I.2",
                    List.of("electricity", "water", "fuel", "waste"),
                    15)),
            List.of(new Facility(
                    "city-hall",
                    "ศาลาว่าการ",
                    "City hall",
                    List.of("M-100"),
                    "municipal",
                    Book.OPERATIONS,
                    "I.2",
                    "")));

    private Samples() {}

    static IntakeContext context(String name) {
        return new IntakeContext(CITY, "engineering", name, Instant.parse("2026-11-23T03:00:00Z"));
    }

    static Intake text(String name, String content) {
        return Intakes.read(content.getBytes(StandardCharsets.UTF_8), context(name));
    }

    static Intake read(String name) {
        return read(folder().resolve("files").resolve(name));
    }

    static Intake read(Path file) {
        return Intakes.read(bytes(file), context(file.getFileName().toString()));
    }

    static Intake read(String name, byte[] content) {
        return Intakes.read(content, context(name));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folder of real files; a test that needs them is skipped where it is absent.
    static Path folder() {
        return findFolder().orElseGet(() -> {
            Assumptions.abort("the real files are not here");
            return Path.of("");
        });
    }

    /// The folder of real files, where it is here.
    static Optional<Path> findFolder() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path folder = up.resolve("../shared/realdata").normalize();
            if (Files.isDirectory(folder.resolve("files"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /// The first finding of a code.
    static Finding finding(Intake intake, String code) {
        return intake.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not in " + intake.findings()));
    }

    /// What all lines of an accepted file add to.
    static BigDecimal sum(Intake intake) {
        Assertions.assertThat(intake).as(() -> intake.findings().toString()).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted) intake)
                .statements().stream()
                        .flatMap(statement -> statement.lines().stream())
                        .map(line -> line.quantity().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The longest and the widest files, from their bytes to their statements with every check, in a heap of 512 MB.
class MillionRowsIT {
    private static final int METERS = 83_333;
    private static final int MONTHS = 12;
    /// What a month's amounts sum up to before the decimal point: 1,000 and 0 to 6 more.
    private static final long WHOLE = 1_000L * METERS + 249_994;

    @Test
    void everyRowIsALineAndNoneIsLost() {
        Intake intake = Intakes.read(bills(), Samples.context("bills.csv"));

        assertThat(intake).isInstanceOfSatisfying(Intake.Accepted.class, accepted -> {
            assertThat(accepted.rows().accepted()).isEqualTo(METERS * MONTHS);
            assertThat(accepted.statements())
                    .hasSize(MONTHS)
                    .allSatisfy(statement -> assertThat(statement.lines().stream()
                                    .map(line -> line.quantity().amount())
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                            .isEqualByComparingTo(BigDecimal.valueOf(WHOLE)
                                    .add(BigDecimal.valueOf(
                                            (long) METERS * statement.month().getMonthValue(), 2))));
        });
    }

    @Test
    void aTableAsWideAsTheGridIsReadToItsLastRow() {
        String rest = ",1".repeat(16_384 - 3) + "\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(40 << 20);
        bytes.writeBytes(("month,meter,kwh" + rest).getBytes(StandardCharsets.UTF_8));
        for (int row = 0; row < 1_200; row++) {
            bytes.writeBytes(String.format(Locale.ROOT, "2025-%02d,M-%d,5%s", 1 + row % MONTHS, row, rest)
                    .getBytes(StandardCharsets.UTF_8));
        }

        Intake intake = Intakes.read(bytes.toByteArray(), Samples.context("wide.csv"));

        assertThat(intake)
                .isInstanceOfSatisfying(
                        Intake.Accepted.class,
                        accepted -> assertThat(accepted.rows().accepted()).isEqualTo(1_200));
    }

    private static byte[] bills() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(110 << 20);
        bytes.writeBytes("เดือน,สถานที่,เลขมิเตอร์,รายการ,ปริมาณ,หน่วย\n".getBytes(StandardCharsets.UTF_8));
        for (int meter = 0; meter < METERS; meter++) {
            for (int month = 1; month <= MONTHS; month++) {
                bytes.writeBytes(String.format(
                                Locale.ROOT,
                                "2568-%02d,\"อาคารเรียน\",%d,\"ไฟฟ้า\",\"%,d.%02d\",\"หน่วย\"\n",
                                month,
                                20_000_000_000L + meter,
                                1_000 + meter % 7,
                                month)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}

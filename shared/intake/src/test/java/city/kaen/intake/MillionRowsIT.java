package city.kaen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
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
        byte[][] amounts = new byte[7][];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] =
                    String.format(Locale.ROOT, ",\"ไฟฟ้า\",\"%,d.", 1_000 + i).getBytes(StandardCharsets.UTF_8);
        }
        byte[] head = "เดือน,สถานที่,เลขมิเตอร์,รายการ,ปริมาณ,หน่วย\n".getBytes(StandardCharsets.UTF_8);
        byte[] place = ",\"อาคารเรียน\",".getBytes(StandardCharsets.UTF_8);
        byte[] unit = "\",\"หน่วย\"\n".getBytes(StandardCharsets.UTF_8);
        byte[][] months = new byte[MONTHS][];
        for (int month = 1; month <= MONTHS; month++) {
            months[month - 1] = String.format(Locale.ROOT, "%02d", month).getBytes(StandardCharsets.UTF_8);
        }
        int row = 7 + place.length + 11 + amounts[0].length + 2 + unit.length;
        ByteBuffer bytes =
                ByteBuffer.allocate(head.length + row * METERS * MONTHS).put(head);
        for (int meter = 0; meter < METERS; meter++) {
            byte[] number = Long.toString(20_000_000_000L + meter).getBytes(StandardCharsets.US_ASCII);
            for (byte[] month : months) {
                bytes.put("2568-".getBytes(StandardCharsets.US_ASCII))
                        .put(month)
                        .put(place);
                bytes.put(number)
                        .put(amounts[meter % amounts.length])
                        .put(month)
                        .put(unit);
            }
        }
        return bytes.array();
    }
}

package city.kaen.receipt;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import city.kaen.activity.Quantity;
import city.kaen.intake.Finding;
import city.kaen.intake.FindingText;
import city.kaen.intake.Intake;
import city.kaen.intake.Line;
import city.kaen.intake.RowCount;
import city.kaen.intake.Statement;
import city.kaen.receipt.Receipt.FindingGroup;
import city.kaen.receipt.Receipt.FoundCell;
import city.kaen.receipt.Receipt.Passed;
import city.kaen.receipt.Receipt.Rows;
import city.kaen.receipt.Receipt.Understood;
import city.kaen.receipt.Receipt.Words;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Makes receipts and writes them as JSON.
public final class Receipts {
    /// How many cells of one code a receipt names; the count is always exact.
    static final int CELLS = 50;

    private static final String SCHEMA = "urn:kaen:schema:v1:receipt";
    private static final int NUMBER_DIGITS = 10;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Receipts() {}

    /// The receipt of a file that speaks of shipped activities alone.
    public static Receipt of(ReceiptFacts facts, Intake intake) {
        return of(facts, intake, Activities.shipped());
    }

    /// The receipt of a file that was read.
    ///
    /// @param activities those that its city knows
    public static Receipt of(ReceiptFacts facts, Intake intake, Activities activities) {
        return of(facts, intake, activities, Effects.NONE);
    }

    /// The receipt of a file that was read and compared with what the city already has.
    ///
    /// @param activities those that its city knows
    public static Receipt of(ReceiptFacts facts, Intake intake, Activities activities, Effects effects) {
        List<Understood> understood = switch (intake) {
            case Intake.Accepted accepted -> understood(accepted.statements(), activities);
            case Intake.Rejected ignored -> List.of();
        };
        String verdict = switch (intake) {
            case Intake.Accepted ignored -> "accepted";
            case Intake.Rejected ignored -> "rejected";
        };
        Words summary = switch (intake) {
            case Intake.Accepted accepted -> accepted(accepted, effects);
            case Intake.Rejected rejected -> rejected(rejected);
        };
        return receipt(
                facts,
                verdict,
                summary,
                rows(intake.rows(), effects),
                understood,
                effects,
                groups(intake, effects),
                passed(intake));
    }

    /// The receipt of a file that was taken out of the inbox.
    public static Receipt withdrawn(ReceiptFacts facts) {
        return receipt(
                facts,
                "withdrawn",
                new Words(
                        "แฟ้มนี้ถูกนำออกแล้ว ตัวเลขในแฟ้มไม่ถูกนับอีก และแฟ้มที่เคยถูกแทนกลับมามีผล",
                        "The file was taken out. Its figures no longer count, and what it had replaced counts again."),
                new Rows(0, 0, 0, 0, 0, List.of()),
                List.of(),
                Effects.NONE,
                List.of(),
                List.of());
    }

    /// The receipt of a file that was dropped where no department has a folder. It was not read.
    public static Receipt misplaced(ReceiptFacts facts) {
        return receipt(
                facts,
                "misplaced",
                new Words(
                        "แฟ้มนี้ไม่ได้อยู่ในโฟลเดอร์ของหน่วยงานใด จึงไม่ได้อ่านและไม่ถูกนับ กรุณาวางใหม่ที่ inbox/{เมือง}/{หน่วยงาน}/",
                        "The file lies in no department's folder. It was not read and does not count. Drop it again"
                                + " into inbox/{city}/{department}/."),
                new Rows(0, 0, 0, 0, 0, List.of()),
                List.of(),
                Effects.NONE,
                List.of(),
                List.of());
    }

    /// The receipt as a file: UTF-8, indented, numbers as plain decimals.
    public static byte[] toJson(Receipt receipt) {
        try {
            return JSON.writeValueAsBytes(receipt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt is always JSON", e);
        }
    }

    private static Receipt receipt(
            ReceiptFacts facts,
            String verdict,
            Words summary,
            Rows rows,
            List<Understood> understood,
            Effects effects,
            List<FindingGroup> findings,
            List<Passed> passed) {
        return new Receipt(
                SCHEMA,
                "v1",
                number(facts),
                verdict,
                summary,
                facts.city(),
                facts.department(),
                facts.file(),
                facts.object(),
                facts.versionId(),
                facts.sha256(),
                facts.bytes(),
                DateTimeFormatter.ISO_INSTANT.format(facts.uploadedAt()),
                rows,
                understood,
                effects.held().stream().limit(CELLS).toList(),
                effects.changes(),
                effects.gain().stream().toList(),
                effects.missing(),
                effects.whole(),
                findings,
                passed);
    }

    private static List<Passed> passed(Intake intake) {
        return intake.passed().stream()
                .map(check -> new Passed(
                        check.check(),
                        check.covered(),
                        new Words(check.coveredTh(), one(check.covered(), check.coveredEn())),
                        new Words(check.titleTh(), check.titleEn())))
                .toList();
    }

    private static Words accepted(Intake.Accepted intake, Effects effects) {
        int lines = intake.statements().stream()
                .mapToInt(statement -> statement.lines().size())
                .sum();
        int warnings =
                intake.counts().values().stream().mapToInt(Integer::intValue).sum()
                        + effects.findings().size();
        int held = effects.held().size();
        String th = "รับแฟ้มแล้ว: " + rows(intake.rows(), effects).accepted() + " แถวจาก "
                + intake.rows().read() + " แถว เป็น " + (lines - held) + " รายการ"
                + (held == 0 ? "" : " พักไว้รอยืนยัน " + held + " รายการ")
                + (warnings == 0 ? "" : " มีข้อสังเกต " + warnings + " ข้อ");
        String en = "Accepted: " + rows(intake.rows(), effects).accepted() + " of "
                + many(intake.rows().read(), "row") + ", " + many(lines - held, "line")
                + (held == 0 ? "" : ", " + held + " more held until you confirm " + (held == 1 ? "it" : "them"))
                + (warnings == 0 ? "." : ", " + many(warnings, "finding") + " to look at.");
        return new Words(th, en);
    }

    private static String one(int number, String things) {
        return number == 1 ? things.replaceFirst("s$", "") : things;
    }

    private static String many(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static Words rejected(Intake.Rejected intake) {
        Finding first = intake.findings().getFirst();
        return new Words(
                "ยังไม่รับแฟ้มนี้ ไม่มีตัวเลขใดถูกนับ: " + first.messageTh(),
                "Not accepted, nothing was counted: " + first.messageEn());
    }

    private static Rows rows(RowCount count, Effects effects) {
        int ignored = count.ignored().stream().mapToInt(RowCount.Ignored::rows).sum();
        int held = Math.min(count.accepted(), (int) effects.held().stream()
                .map(line -> line.sheet() + "\n" + line.row())
                .distinct()
                .count());
        return new Rows(
                count.read(),
                count.accepted() - held,
                count.rejected(),
                ignored,
                held,
                count.ignored().stream()
                        .map(each -> new Receipt.IgnoredRows(each.sheet(), each.reason(), each.rows(), each.ranges()))
                        .toList());
    }

    private static List<Understood> understood(List<Statement> statements, Activities activities) {
        Map<String, Map<YearMonth, Quantity>> sums = new TreeMap<>();
        for (Statement statement : statements) {
            for (Line line : statement.lines()) {
                sums.computeIfAbsent(line.activity(), any -> new TreeMap<>())
                        .merge(line.month(), line.quantity(), Quantity::plus);
            }
        }
        List<Understood> understood = new ArrayList<>();
        sums.forEach((id, months) -> {
            Activity activity = activities.get(id);
            months.forEach((month, quantity) -> understood.add(new Understood(
                    activity.dataset(),
                    id,
                    new Words(activity.nameTh(), activity.nameEn()),
                    month.toString(),
                    quantity.amount(),
                    quantity.unit().symbol())));
        });
        return understood;
    }

    private static List<FindingGroup> groups(Intake intake, Effects effects) {
        Map<String, List<Finding>> byCode = new LinkedHashMap<>();
        Map<String, Integer> more = new TreeMap<>();
        intake.findings()
                .forEach(finding -> byCode.computeIfAbsent(finding.code(), any -> new ArrayList<>())
                        .add(finding));
        for (Finding finding : effects.findings()) {
            byCode.computeIfAbsent(finding.code(), any -> new ArrayList<>()).add(finding);
            more.merge(finding.code(), 1, Integer::sum);
        }
        List<FindingGroup> groups = new ArrayList<>();
        byCode.forEach((code, findings) -> {
            FindingText text = FindingText.get(code);
            int beside = more.getOrDefault(code, 0);
            groups.add(new FindingGroup(
                    text.severity().name().toLowerCase(Locale.ROOT),
                    code,
                    new Words(text.titleTh(), text.titleEn()),
                    intake.counts().getOrDefault(code, findings.size() - beside) + beside,
                    findings.stream().limit(CELLS).map(Receipts::cell).toList()));
        });
        groups.sort(Comparator.comparing(group -> FindingText.get(group.code()).severity())); // stable: else as found
        return groups;
    }

    private static FoundCell cell(Finding finding) {
        return new FoundCell(
                finding.origin().sheet(),
                finding.origin().row(),
                finding.origin().column(),
                finding.found(),
                finding.expected(),
                finding.proposed(),
                new Words(finding.messageTh(), finding.messageEn()));
    }

    private static String number(ReceiptFacts facts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((facts.object() + "\n" + facts.versionId()).getBytes(StandardCharsets.UTF_8));
            return facts.city().toUpperCase(Locale.ROOT) + "-"
                    + HexFormat.of().withUpperCase().formatHex(digest).substring(0, NUMBER_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

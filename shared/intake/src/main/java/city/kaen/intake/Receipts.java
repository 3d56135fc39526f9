package city.kaen.intake;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Writes receipts. The same file, version and intake give the same receipt, byte for byte.
public final class Receipts {
    private static final int CELLS = 50;
    private static final int NUMBER_DIGITS = 12;
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Receipts() {}

    /// The receipt of one file.
    ///
    /// @param versionId the object version it was read from
    public static Receipt of(byte[] content, IntakeContext context, String versionId, Intake intake) {
        String verdict = switch (intake) {
            case Intake.Accepted accepted -> "accepted";
            case Intake.Rejected rejected -> "rejected";
        };
        return new Receipt(
                number(context, versionId),
                context.city().slug(),
                context.department(),
                context.fileName(),
                sha256(content),
                content.length,
                versionId,
                context.uploadedAt(),
                verdict,
                intake.rows(),
                totals(intake),
                groups(intake));
    }

    private static String number(IntakeContext context, String versionId) {
        String subject = String.join("\n", context.city().slug(), context.department(), context.fileName(), versionId);
        return sha256(subject.getBytes(StandardCharsets.UTF_8))
                .substring(0, NUMBER_DIGITS)
                .toUpperCase(Locale.ROOT);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Subject(String dataset, String activity, YearMonth month) implements Comparable<Subject> {
        private static final Comparator<Subject> ORDER = Comparator.comparing(Subject::dataset)
                .thenComparing(Subject::activity)
                .thenComparing(Subject::month);

        @Override
        public int compareTo(Subject other) {
            return ORDER.compare(this, other);
        }
    }

    private static List<Receipt.Total> totals(Intake intake) {
        if (!(intake instanceof Intake.Accepted accepted)) {
            return List.of();
        }
        Map<Subject, BigDecimal> sums = new TreeMap<>();
        Map<Subject, Integer> lines = new TreeMap<>();
        for (Statement statement : accepted.statements()) {
            for (Line line : statement.lines()) {
                Subject subject = new Subject(statement.dataset(), line.activity(), line.month());
                sums.merge(subject, line.quantity().amount(), BigDecimal::add);
                lines.merge(subject, 1, Integer::sum);
            }
        }
        List<Receipt.Total> totals = new ArrayList<>();
        sums.forEach((subject, sum) -> {
            Activity activity = Activities.shipped().get(subject.activity());
            totals.add(new Receipt.Total(
                    subject.dataset(),
                    activity.id(),
                    activity.nameTh(),
                    activity.nameEn(),
                    activity.unit().symbol(),
                    subject.month(),
                    plain(sum),
                    lines.getOrDefault(subject, 0)));
        });
        return totals;
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static List<Receipt.Group> groups(Intake intake) {
        Map<String, List<Finding>> byCode = new TreeMap<>();
        intake.findings()
                .forEach(finding -> byCode.computeIfAbsent(finding.code(), code -> new ArrayList<>())
                        .add(finding));
        List<Receipt.Group> groups = new ArrayList<>();
        byCode.forEach((code, findings) -> {
            FindingText text = FindingText.get(code);
            int count = intake.counts().getOrDefault(code, findings.size());
            groups.add(new Receipt.Group(
                    code,
                    text.severity(),
                    text.titleTh(),
                    text.titleEn(),
                    count,
                    findings.stream().limit(CELLS).map(Receipts::cell).toList()));
        });
        groups.sort(Comparator.comparing(Receipt.Group::severity).thenComparing(Receipt.Group::code));
        return groups;
    }

    private static Receipt.Cell cell(Finding finding) {
        return new Receipt.Cell(
                finding.origin().sheet(),
                finding.origin().row(),
                finding.origin().column(),
                finding.found(),
                finding.expected(),
                finding.proposed(),
                finding.messageTh(),
                finding.messageEn());
    }

    /// A receipt as JSON, after `receipt.schema.json`.
    public static String toJson(Receipt receipt) {
        ObjectNode node = JSON.createObjectNode();
        node.put("receipt", "v1");
        node.put("number", receipt.number());
        node.put("city", receipt.city());
        node.put("department", receipt.department());
        node.put("fileName", receipt.fileName());
        node.put("sha256", receipt.sha256());
        node.put("bytes", receipt.bytes());
        node.put("versionId", receipt.versionId());
        node.put("uploadedAt", receipt.uploadedAt().toString());
        node.put("verdict", receipt.verdict());
        rows(node.putObject("rows"), receipt.rows());
        ArrayNode totals = node.putArray("totals");
        for (Receipt.Total total : receipt.totals()) {
            ObjectNode each = totals.addObject();
            each.put("dataset", total.dataset());
            each.put("activity", total.activity());
            each.put("activityTh", total.activityTh());
            each.put("activityEn", total.activityEn());
            each.put("unit", total.unit());
            each.put("month", total.month().toString());
            each.put("quantity", total.quantity());
            each.put("lines", total.lines());
        }
        ArrayNode groups = node.putArray("findings");
        receipt.groups().forEach(group -> group(groups.addObject(), group));
        try {
            return JSON.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void rows(ObjectNode node, RowCount rows) {
        node.put("read", rows.read());
        node.put("accepted", rows.accepted());
        node.put("rejected", rows.rejected());
        ArrayNode ignored = node.putArray("ignored");
        for (RowCount.Ignored group : rows.ignored()) {
            ObjectNode each = ignored.addObject();
            each.put("sheet", group.sheet());
            each.put("reason", group.reason());
            each.put("rows", group.rows());
            each.put("ranges", group.ranges());
        }
    }

    private static void group(ObjectNode node, Receipt.Group group) {
        node.put("code", group.code());
        node.put("severity", group.severity().name());
        node.put("titleTh", group.titleTh());
        node.put("titleEn", group.titleEn());
        node.put("count", group.count());
        ArrayNode cells = node.putArray("cells");
        for (Receipt.Cell cell : group.cells()) {
            ObjectNode each = cells.addObject();
            each.put("sheet", cell.sheet());
            each.put("row", cell.row());
            each.put("column", cell.column());
            each.put("found", cell.found());
            each.put("expected", cell.expected());
            each.put("proposed", cell.proposed());
            each.put("messageTh", cell.messageTh());
            each.put("messageEn", cell.messageEn());
        }
    }
}

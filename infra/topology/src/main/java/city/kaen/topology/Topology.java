package city.kaen.topology;

import city.kaen.topology.Grant.Access;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All that one installation of Kaen consists of.
public record Topology(Names names, List<Bucket> buckets, Table table, List<Function> functions) {
    private static final String INBOX = "KAEN_INBOX";
    private static final String REFERENCE = "KAEN_REFERENCE";
    private static final String RECEIPTS = "KAEN_RECEIPTS";
    private static final String PUBLIC = "KAEN_PUBLIC";
    private static final String TABLE = "KAEN_TABLE";
    /// What the figures for the alarms are kept under.
    private static final String METRICS = "KAEN_METRICS";
    /// The words of its outcome lines which a function counts for the alarms.
    private static final String COUNTED = "KAEN_COUNTED";

    private static final Duration SCHEDULE = Duration.ofMinutes(5);
    private static final String RUNS = "receipts/_runs/";
    private static final String NOMINAL = "{\"nominal\":\"" + Trigger.Schedule.NOMINAL_TIME + "\"}";

    private static final String DRILL = "{\"nominal\":\"" + Trigger.Schedule.NOMINAL_TIME + "\",\"drill\":true}";

    private static final Grant READS_THE_LEDGER = new Grant.Items(
            List.of(Partitions.CITIES, Partitions.CITY, Partitions.FACTORS, Partitions.DIRTY), List.of(), Access.READ);

    public Topology {
        buckets = List.copyOf(buckets);
        functions = List.copyOf(functions);
    }

    /// Kaen under these names.
    public static Topology kaen(Names names) {
        return new Topology(
                names,
                List.of(
                        new Bucket(names.inbox(), true, false),
                        new Bucket(names.receipts(), false, false),
                        new Bucket(names.reference(), true, false),
                        new Bucket(names.published(), false, true)),
                new Table(names.table(), "pk", "sk"),
                List.of(
                        validateUpload(names),
                        loadReference(names),
                        recomputeInventory(names),
                        publishSummary(names),
                        auditLedger(names),
                        remindDepartments(names)));
    }

    /// The function of a name.
    ///
    /// @throws IllegalArgumentException if there is none
    public Function function(String name) {
        return functions.stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no function " + name));
    }

    /// The settings of a function that answers in the receipts bucket and counts words of its outcome lines.
    ///
    /// @param others what it is told besides
    private static Map<String, String> counting(Names names, String words, Map<String, String> others) {
        Map<String, String> settings = new HashMap<>(others);
        settings.put(RECEIPTS, names.receipts());
        settings.put(TABLE, names.table());
        settings.put(METRICS, names.table());
        settings.put(COUNTED, words);
        return settings;
    }

    private static Function validateUpload(Names names) {
        return new Function(
                "validate-upload",
                "city.kaen.upload.ValidateUpload",
                counting(
                        names,
                        "accepted,rejected,misplaced",
                        Map.of(INBOX, names.inbox(), REFERENCE, names.reference())),
                List.of(new Trigger.Objects(names.inbox(), "inbox/", true, true)),
                1_769, // one whole vCPU
                Duration.ofMinutes(2),
                20,
                List.of(
                        new Grant.Objects(names.inbox(), "inbox/", Access.READ),
                        new Grant.Objects(names.reference(), "reference/", Access.READ),
                        new Grant.Objects(names.receipts(), "receipts/", Access.READ),
                        new Grant.Objects(names.receipts(), "receipts/", Access.WRITE),
                        READS_THE_LEDGER,
                        new Grant.Items(
                                List.of(Partitions.CITY, Partitions.DIRTY),
                                List.of(Partitions.INVENTORIES),
                                Access.WRITE)));
    }

    private static Function loadReference(Names names) {
        return new Function(
                "load-reference",
                "city.kaen.load.LoadReference",
                counting(names, "refused", Map.of(REFERENCE, names.reference())),
                List.of(new Trigger.Objects(names.reference(), "reference/", true, false)),
                1_024,
                Duration.ofMinutes(1),
                2,
                List.of(
                        new Grant.Objects(names.reference(), "reference/", Access.READ),
                        new Grant.Objects(names.receipts(), "receipts/reference/", Access.WRITE),
                        READS_THE_LEDGER,
                        new Grant.Items(
                                List.of(Partitions.CITIES, Partitions.CITY, Partitions.FACTORS, Partitions.DIRTY),
                                List.of(Partitions.STATEMENTS, Partitions.UPLOADS, Partitions.INVENTORIES),
                                Access.WRITE)));
    }

    /// Does what the two functions above do, for what they were not told of.
    private static Function auditLedger(Names names) {
        return new Function(
                "audit-ledger",
                "city.kaen.audit.AuditLedger",
                counting(
                        names,
                        "healed,orphans,differs",
                        Map.of(INBOX, names.inbox(), REFERENCE, names.reference(), PUBLIC, names.published())),
                List.of(
                        new Trigger.Schedule("audit-ledger", Duration.ofHours(1), NOMINAL),
                        new Trigger.Schedule("rebuild-drill", Duration.ofDays(7), DRILL)),
                1_769,
                Duration.ofMinutes(15),
                1,
                List.of(
                        new Grant.Objects(names.inbox(), "", Access.READ), // also what lies outside inbox/
                        new Grant.Objects(names.reference(), "reference/", Access.READ),
                        new Grant.Objects(names.published(), "publications/", Access.READ),
                        new Grant.Objects(names.receipts(), "receipts/", Access.READ),
                        new Grant.Objects(names.receipts(), "receipts/", Access.WRITE),
                        READS_THE_LEDGER,
                        new Grant.Items(
                                List.of(Partitions.CITIES, Partitions.CITY, Partitions.FACTORS, Partitions.DIRTY),
                                List.of(Partitions.INVENTORIES),
                                Access.WRITE)));
    }

    private static Function remindDepartments(Names names) {
        return new Function(
                "remind-departments",
                "city.kaen.remind.RemindDepartments",
                counting(names, "late", Map.of("KAEN_REMINDER_TOPIC", names.reminders())),
                List.of(new Trigger.Schedule("remind-departments", Duration.ofDays(1), NOMINAL)),
                1_024,
                Duration.ofMinutes(15),
                1,
                List.of(
                        new Grant.Objects(names.receipts(), "receipts/", Access.READ),
                        new Grant.Objects(names.receipts(), "receipts/", Access.WRITE),
                        new Grant.Messages(names.reminders()),
                        READS_THE_LEDGER));
    }

    private static Function recomputeInventory(Names names) {
        return new Function(
                "recompute-inventory",
                "city.kaen.recompute.RecomputeInventory",
                Map.of(RECEIPTS, names.receipts(), TABLE, names.table()),
                List.of(new Trigger.Schedule("recompute-inventory", SCHEDULE, NOMINAL)),
                1_769,
                Duration.ofMinutes(5),
                1,
                List.of(
                        new Grant.Objects(names.receipts(), RUNS, Access.WRITE),
                        READS_THE_LEDGER,
                        new Grant.Items(
                                List.of(Partitions.CITY, Partitions.DIRTY),
                                List.of(Partitions.STATEMENTS, Partitions.UPLOADS),
                                Access.PUT),
                        // It notes beside the statements of a month which of them were accepted.
                        new Grant.Items(
                                List.of(Partitions.CITY, Partitions.DIRTY),
                                List.of(Partitions.UPLOADS),
                                Access.CHANGE)));
    }

    private static Function publishSummary(Names names) {
        return new Function(
                "publish-summary",
                "city.kaen.publish.PublishSummary",
                Map.of(PUBLIC, names.published(), TABLE, names.table()),
                List.of(new Trigger.Schedule("publish-summary", SCHEDULE, NOMINAL)),
                1_769,
                Duration.ofMinutes(5),
                1,
                List.of(
                        new Grant.Objects(names.published(), "publications/", Access.READ),
                        new Grant.Objects(names.published(), "publications/", Access.WRITE),
                        READS_THE_LEDGER,
                        new Grant.Items(List.of(Partitions.DIRTY), List.of(), Access.CHANGE)));
    }
}

package city.kaen.aws;

import city.kaen.topology.Table;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.constructs.Construct;

/// The one table: paid by request, restorable to any second of the last 35 days.
final class LedgerTable {
    private LedgerTable() {}

    static void render(Construct scope, Stage stage, Table table) {
        software.amazon.awscdk.services.dynamodb.Table.Builder.create(scope, "Ledger")
                .tableName(table.name())
                .partitionKey(key(table.partitionKey()))
                .sortKey(key(table.sortKey()))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .deletionProtection(stage.keep())
                .removalPolicy(stage.keep() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
                .build();
    }

    private static Attribute key(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}

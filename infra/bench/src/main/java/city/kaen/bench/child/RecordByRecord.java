package city.kaen.bench.child;

import city.kaen.bench.OwnFigures;
import city.kaen.cloud.AwsClients;
import city.kaen.cloud.Settings;
import java.io.IOException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Stands for systems that keep each record as an item: per record one factor is read and one result is written, one
/// after the other: `endpoint table records`.
public final class RecordByRecord {
    private RecordByRecord() {}

    public static void main(String[] arguments) throws IOException {
        int records = Integer.parseInt(arguments[2]);
        double units = 0;
        try (DynamoDbClient client = AwsClients.dynamoDb(new Settings(Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB", arguments[0],
                "AWS_REGION", "ap-southeast-7",
                "AWS_ACCESS_KEY_ID", "kaen",
                "AWS_SECRET_ACCESS_KEY", "kaen")))) {
            String table = arguments[1];
            client.putItem(request -> request.tableName(table).item(item("factor", "0", "0.4999")));
            for (int record = 0; record < records; record++) {
                String number = Integer.toString(record);
                AttributeValue amount = client.getItem(request -> request.tableName(table)
                                .key(Map.of("pk", AttributeValue.fromS("factor"), "sk", AttributeValue.fromS("0"))))
                        .item()
                        .getOrDefault("amount", AttributeValue.fromN("0"));
                double factor = Double.parseDouble(amount.n());
                String emission = Double.toString(factor * (record % 9_000));
                client.putItem(request -> request.tableName(table).item(item("record", number, emission)));
                units += 1.5; // one write unit, half a read unit, as both items are small
            }
        }
        System.out.print(OwnFigures.line("units", units));
        System.out.print(OwnFigures.lines());
    }

    private static Map<String, AttributeValue> item(String partition, String sort, String amount) {
        return Map.of(
                "pk", AttributeValue.fromS(partition),
                "sk", AttributeValue.fromS(sort),
                "amount", AttributeValue.fromN(amount));
    }
}

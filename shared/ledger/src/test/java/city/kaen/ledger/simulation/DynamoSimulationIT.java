package city.kaen.ledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.ledger.dynamo.DynamoLedger;
import city.kaen.ledger.dynamo.EmulatedTable;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The simulation on DynamoDB, where every call over the network is a step and a function may die before and after
/// every one that writes. `-Dkaen.dynamo.histories=500` plays more.
class DynamoSimulationIT {
    private static final int HISTORIES = Integer.getInteger("kaen.dynamo.histories", 20);
    private static final Set<Class<?>> READS =
            Set.of(GetItemRequest.class, BatchGetItemRequest.class, QueryRequest.class);

    /// Makes each call a step.
    private record Stepping(Steps steps) implements ExecutionInterceptor {
        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            steps.waitForTurn();
            if (writes(context.request())) {
                steps.mayDie();
            }
        }

        @Override
        public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
            if (writes(context.request())) {
                steps.mayDie();
            }
        }

        private static boolean writes(SdkRequest request) {
            return !READS.contains(request.getClass());
        }
    }

    @Test
    void everyHistoryEndsAsThePlainOneDoes() {
        String table = EmulatedTable.emptyTable();
        for (int seed = 0; seed < HISTORIES; seed++) {
            String city = "city-" + seed;
            Simulation simulation = new Simulation(new Functions(), (steps, history) -> {
                DynamoDbClient client = EmulatedTable.client(new Stepping(steps));
                return new DynamoLedger(client, table);
            });
            assertThat(simulation.play(History.of(city, seed))).isEmpty();
        }
    }
}

package city.kaen.aws;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.constructs.Construct;

/// The budget of one stage, in `us-east-1`, where billing is at home whatever region the rest is in.
final class CostStack extends Stack {
    /// The tag by which the bill tells stages apart; to be activated once as a cost allocation tag.
    static final String TAG = "kaen-stage";

    private static final double NEARLY = 80;
    private static final double ALL = 100;

    CostStack(Construct scope, Stage stage) {
        super(
                scope,
                stage.named("cost"),
                KaenStack.properties(stage, "us-east-1", "The budget of Kaen, stage " + stage.name()));
        Tags.of(this).add(TAG, stage.prefix());
        CfnBudget.Builder.create(this, "Budget")
                .budget(CfnBudget.BudgetDataProperty.builder()
                        .budgetName(stage.prefix())
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(CfnBudget.SpendProperty.builder()
                                .amount(stage.monthlyUsd())
                                .unit("USD")
                                .build())
                        .costFilters(Map.of("TagKeyValue", List.of("user:" + TAG + "$" + stage.prefix())))
                        .build())
                .notificationsWithSubscribers(
                        stage.mail().isEmpty()
                                ? List.of()
                                : List.of(told(stage, "ACTUAL", NEARLY), told(stage, "FORECASTED", ALL)))
                .build();
    }

    private static CfnBudget.NotificationWithSubscribersProperty told(Stage stage, String type, double percent) {
        return CfnBudget.NotificationWithSubscribersProperty.builder()
                .notification(CfnBudget.NotificationProperty.builder()
                        .notificationType(type)
                        .comparisonOperator("GREATER_THAN")
                        .threshold(percent)
                        .thresholdType("PERCENTAGE")
                        .build())
                .subscribers(stage.mail().stream()
                        .map(address -> CfnBudget.SubscriberProperty.builder()
                                .subscriptionType("EMAIL")
                                .address(address)
                                .build())
                        .toList())
                .build();
    }
}

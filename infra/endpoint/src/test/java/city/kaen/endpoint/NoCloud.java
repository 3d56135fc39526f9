package city.kaen.endpoint;

import city.kaen.emulators.NamedCloud;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Skips every test where the cloud that was asked for cannot be had.
public final class NoCloud implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return System.getProperty(NamedCloud.CHOICE, "").equals(CloudSession.NONE)
                ? ConditionEvaluationResult.disabled("no Docker engine answers")
                : ConditionEvaluationResult.enabled("a cloud answers");
    }
}

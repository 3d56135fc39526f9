package city.kaen.endpoint;

import city.kaen.emulators.NamedCloud;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Skips every test where the cloud that was asked for cannot be had or used; the one that says so is not skipped.
public final class NoCloud implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (System.getProperty(NamedCloud.CHOICE, "").equals(CloudSession.NONE)) {
            return ConditionEvaluationResult.disabled("no Docker engine answers");
        }
        boolean unusable = !System.getProperty(CloudSession.UNUSABLE, "").isEmpty();
        boolean says = context.getTestClass().filter(UsableCloud.class::equals).isPresent();
        return unusable && !says
                ? ConditionEvaluationResult.disabled("Kaen cannot be run on this cloud")
                : ConditionEvaluationResult.enabled("a cloud answers");
    }
}

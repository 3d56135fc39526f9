package city.kaen.aws;

import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.ServerlessChecks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.cxapi.CloudAssembly;

/// Renders every stage as two stacks: `{prefix}`, and `{prefix}-cost` in `us-east-1`.
public final class KaenApp {
    private KaenApp() {}

    /// Run from the folder of `stages.json`; the CDK's command line says where the templates go.
    public static void main(String[] arguments) throws IOException {
        List<Stage> stages = Stages.parse(Files.readString(Path.of("stages.json"), StandardCharsets.UTF_8));
        synthesise(new App(properties().build()), stages, new Packages(Path.of("..", "..")));
    }

    /// The CDK's newer ways, where it lets one choose.
    static AppProps.Builder properties() {
        return AppProps.builder()
                .analyticsReporting(false)
                .context(Map.of(
                        "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", true,
                        "@aws-cdk/core:checkSecretUsage", true,
                        "@aws-cdk/aws-iam:minimizePolicies", true));
    }

    static CloudAssembly synthesise(App app, List<Stage> stages, Packages packages) {
        for (Stage stage : stages) {
            new KaenStack(app, stage, Topology.kaen(Names.startingWith(stage.prefix())), packages);
            new CostStack(app, stage);
        }
        Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(true).build());
        Aspects.of(app).add(ServerlessChecks.Builder.create().verbose(true).build());
        return app.synth();
    }
}

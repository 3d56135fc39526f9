package city.kaen.stack;

import city.kaen.cloud.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/// An AWS service spoken to by signed JSON requests: for the few calls of operators to services whose clients nothing
/// else here needs. Region, credentials and endpoint come the SDK's usual way, by variables and profiles.
final class SignedService {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BAD = 300;

    private final Settings settings;
    private final String name;
    private final String region;
    private final URI endpoint;

    /// A service of a region.
    ///
    /// @param name in its address and in signatures, such as `states`
    /// @param variable what its endpoint is named by, such as `SFN` of `AWS_ENDPOINT_URL_SFN`
    SignedService(Settings settings, String name, String variable) {
        this.settings = settings;
        this.name = name;
        this.region = settings.find("AWS_REGION")
                .or(() -> settings.find("AWS_DEFAULT_REGION"))
                .orElseGet(() -> new DefaultAwsRegionProviderChain().getRegion().id());
        this.endpoint = settings.find("AWS_ENDPOINT_URL_" + variable)
                .or(() -> settings.find("AWS_ENDPOINT_URL"))
                .map(URI::create)
                .orElseGet(() -> URI.create("https://" + name + "." + region + ".amazonaws.com"));
    }

    /// Sends a request and reads its answer.
    ///
    /// @param path from the endpoint on, such as `/schedules/a`
    /// @throws IllegalStateException with what the service says, if it refuses
    JsonNode send(
            SdkHttpMethod method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            Optional<JsonNode> body) {
        byte[] content = body.map(JsonNode::toString).orElse("").getBytes(StandardCharsets.UTF_8);
        SdkHttpFullRequest.Builder request =
                SdkHttpFullRequest.builder().method(method).uri(endpoint.resolve(path));
        query.forEach(request::putRawQueryParameter);
        headers.forEach(request::putHeader);
        ContentStreamProvider payload = ContentStreamProvider.fromByteArray(content);
        SignedRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials())
                        .request(request.build())
                        .payload(payload)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, name)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region));
        HttpExecuteRequest.Builder execute = HttpExecuteRequest.builder().request(signed.request());
        if (content.length > 0) {
            execute.contentStreamProvider(payload);
        }
        try (SdkHttpClient http = UrlConnectionHttpClient.create()) {
            HttpExecuteResponse response = http.prepareRequest(execute.build()).call();
            String answer = text(response);
            if (response.httpResponse().statusCode() >= BAD) {
                throw new IllegalStateException(
                        name + " refused with " + response.httpResponse().statusCode() + ": " + answer);
            }
            return JSON.readTree(answer.isEmpty() ? "{}" : answer);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " at " + endpoint + " did not answer", e);
        }
    }

    private static String text(HttpExecuteResponse response) throws IOException {
        if (response.responseBody().isEmpty()) {
            return "";
        }
        try (InputStream in = response.responseBody().get()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private AwsCredentials credentials() {
        Optional<String> id = settings.find("AWS_ACCESS_KEY_ID");
        Optional<String> secret = settings.find("AWS_SECRET_ACCESS_KEY");
        if (id.isEmpty() || secret.isEmpty()) {
            try (DefaultCredentialsProvider chain =
                    DefaultCredentialsProvider.builder().build()) {
                return chain.resolveCredentials();
            }
        }
        return settings.find("AWS_SESSION_TOKEN")
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(id.get(), secret.get(), token))
                .orElseGet(() -> AwsBasicCredentials.create(id.get(), secret.get()));
    }
}

package city.kaen.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.ErrorResponse;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeader;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersCorsBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOriginWithOACProps;
import software.amazon.awscdk.services.s3.Bucket;

/// The public site and data, through CloudFront: the site's files lie under `site/` in the public bucket and are served
/// at `/`; the bucket is served at `/data/`, as the embedded cloud does.
///
/// @param address the host name
record Website(String address) {
    private static final Duration A_YEAR = Duration.days(365);
    private static final Duration MISSING = Duration.seconds(10);
    private static final int FORBIDDEN = 403; // what S3 answers for a missing object to one who may not list
    private static final String CONTENT_SECURITY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";
    private static final String CARDS = "data/publications/*/r/*/card-*";
    private static final String STRIP_DATA = """
            function handler(event) {
              event.request.uri = event.request.uri.replace(/^\\/data\\//, '/');
              return event.request;
            }
            """;

    static Website render(Stack stack, Stage stage, Bucket bucket) {
        ResponseHeadersPolicy headers = headers(
                stack,
                "Headers",
                stage.named("headers"),
                secured("'none'")
                        .frameOptions(ResponseHeadersFrameOptions.builder()
                                .frameOption(HeadersFrameOption.DENY)
                                .override(true)
                                .build())
                        .build());
        // A member's card alone may stand in a page of others.
        ResponseHeadersPolicy framed = headers(
                stack, "CardHeaders", stage.named("card-headers"), secured("*").build());
        List<FunctionAssociation> strip = List.of(FunctionAssociation.builder()
                .eventType(FunctionEventType.VIEWER_REQUEST)
                .function(Function.Builder.create(stack, "StripData")
                        .functionName(stage.named("strip-data"))
                        .runtime(FunctionRuntime.JS_2_0)
                        .code(FunctionCode.fromInline(STRIP_DATA))
                        .build())
                .build());
        Map<String, BehaviorOptions> inBucket = new LinkedHashMap<>(); // the first that matches answers
        inBucket.put(
                CARDS,
                behaviour(framed)
                        .origin(S3BucketOrigin.withOriginAccessControl(bucket))
                        .functionAssociations(strip)
                        .build());
        inBucket.put(
                "data/*",
                behaviour(headers)
                        .origin(S3BucketOrigin.withOriginAccessControl(bucket))
                        .functionAssociations(strip)
                        .build());
        Distribution.Builder rendering = Distribution.Builder.create(stack, "Website")
                .comment("Kaen, stage " + stage.name())
                .defaultRootObject("index.html")
                .defaultBehavior(behaviour(headers)
                        .origin(S3BucketOrigin.withOriginAccessControl(
                                bucket,
                                S3BucketOriginWithOACProps.builder()
                                        .originPath("/site")
                                        .build()))
                        .build())
                .additionalBehaviors(inBucket)
                .errorResponses(List.of(ErrorResponse.builder()
                        .httpStatus(FORBIDDEN)
                        .ttl(MISSING)
                        .build()))
                .httpVersion(HttpVersion.HTTP2_AND_3)
                .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
                .priceClass(PriceClass.PRICE_CLASS_200);
        stage.domain()
                .ifPresent(domain -> rendering
                        .domainNames(List.of(domain.name()))
                        .certificate(Certificate.fromCertificateArn(stack, "Certificate", domain.certificate())));
        Distribution distribution = rendering.build();
        return new Website(stage.domain().map(Stage.Domain::name).orElse(distribution.getDistributionDomainName()));
    }

    private static BehaviorOptions.Builder behaviour(ResponseHeadersPolicy headers) {
        return BehaviorOptions.builder()
                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
                .responseHeadersPolicy(headers)
                .compress(true);
    }

    /// Nothing but the site's own files may run in it.
    ///
    /// @param framers whose pages it may stand in
    private static ResponseSecurityHeadersBehavior.Builder secured(String framers) {
        return ResponseSecurityHeadersBehavior.builder()
                .contentSecurityPolicy(ResponseHeadersContentSecurityPolicy.builder()
                        .contentSecurityPolicy(CONTENT_SECURITY + framers)
                        .override(true)
                        .build())
                .contentTypeOptions(ResponseHeadersContentTypeOptions.builder()
                        .override(true)
                        .build())
                .referrerPolicy(ResponseHeadersReferrerPolicy.builder()
                        .referrerPolicy(HeadersReferrerPolicy.NO_REFERRER)
                        .override(true)
                        .build())
                .strictTransportSecurity(ResponseHeadersStrictTransportSecurity.builder()
                        .accessControlMaxAge(A_YEAR)
                        .includeSubdomains(true)
                        .override(true)
                        .build());
    }

    /// Its data may be read from any other site.
    private static ResponseHeadersPolicy headers(
            Stack stack, String id, String name, ResponseSecurityHeadersBehavior secured) {
        return ResponseHeadersPolicy.Builder.create(stack, id)
                .responseHeadersPolicyName(name)
                .securityHeadersBehavior(secured)
                .corsBehavior(ResponseHeadersCorsBehavior.builder()
                        .accessControlAllowCredentials(false)
                        .accessControlAllowHeaders(List.of("*"))
                        .accessControlAllowMethods(List.of("GET", "HEAD"))
                        .accessControlAllowOrigins(List.of("*"))
                        .accessControlMaxAge(Duration.days(1))
                        .originOverride(true)
                        .build())
                .customHeadersBehavior(ResponseCustomHeadersBehavior.builder()
                        .customHeaders(List.of(
                                header("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
                                header("Cross-Origin-Opener-Policy", "same-origin")))
                        .build())
                .build();
    }

    private static ResponseCustomHeader header(String name, String value) {
        return ResponseCustomHeader.builder()
                .header(name)
                .value(value)
                .override(true)
                .build();
    }
}

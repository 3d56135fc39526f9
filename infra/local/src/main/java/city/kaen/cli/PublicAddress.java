package city.kaen.cli;

import city.kaen.publication.check.CheckReport;
import city.kaen.publication.check.PublicationCheck;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A city's public folder at an address, and the publication in it that is meant.
final class PublicAddress implements AutoCloseable {
    private static final Pattern IN_A_PUBLICATION = Pattern.compile("^(.*/)r/([0-9a-f]{64})(/.*)?$");
    private static final Pattern SETTING =
            Pattern.compile("<meta name=\"kaen-(publications|city)\" content=\"([^\"]*)\">");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI folder;
    private final Optional<String> digest;

    private PublicAddress(HttpClient http, URI folder, Optional<String> digest) {
        this.http = http;
        this.folder = folder;
        this.digest = digest;
    }

    /// Finds the folder from the address of a site, of the folder, of its pointer, or of anything in a publication.
    ///
    /// @throws Problem if nothing is published there
    static PublicAddress of(URI address) {
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
            throw new Problem("the address must begin with http:// or https://");
        }
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Matcher within = IN_A_PUBLICATION.matcher(address.toString());
        if (within.matches()) {
            return new PublicAddress(http, URI.create(within.group(1)), Optional.of(within.group(2)));
        }
        URI folder = address.toString().endsWith("/latest.json")
                        || address.toString().endsWith("/latest.html")
                ? address.resolve("./")
                : slashed(address);
        if (get(http, folder.resolve("latest.json")).isPresent()) {
            return new PublicAddress(http, folder, Optional.empty());
        }
        URI behind = behindTheDoor(http, folder)
                .orElseThrow(() -> new Problem("nothing is published at " + address + ": it has no latest.json"));
        return new PublicAddress(http, behind, Optional.empty());
    }

    CheckReport check() {
        return digest.map(name -> PublicationCheck.named(this::find, name))
                .orElseGet(() -> PublicationCheck.newest(this::find));
    }

    @Override
    public void close() {
        http.close();
    }

    private Optional<byte[]> find(String path) {
        return get(http, folder.resolve(path));
    }

    /// The folder that the first page of a site names, of the city that it opens by itself.
    private static Optional<URI> behindTheDoor(HttpClient http, URI site) {
        return get(http, site).flatMap(page -> {
            String publications = "";
            String city = "";
            Matcher setting = SETTING.matcher(new String(page, StandardCharsets.UTF_8));
            while (setting.find()) {
                publications = setting.group(1).equals("publications") ? setting.group(2) : publications;
                city = setting.group(1).equals("city") ? setting.group(2) : city;
            }
            return city.isEmpty()
                    ? Optional.empty()
                    : Optional.of(site.resolve(publications).resolve(city + "/"));
        });
    }

    private static URI slashed(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? address : URI.create(text + "/");
    }

    private static Optional<byte[]> get(HttpClient http, URI address) {
        try {
            HttpResponse<byte[]> response =
                    http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 -> Optional.of(response.body());
                // S3 says 403 of what is not there to whoever may not list.
                case 403, 404 -> Optional.empty();
                default -> throw new Problem(address + " answers " + response.statusCode());
            };
        } catch (IOException e) {
            throw new Problem(address + " cannot be read: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("interrupted");
        }
    }
}

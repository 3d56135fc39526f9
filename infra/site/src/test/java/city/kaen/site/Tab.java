package city.kaen.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One tab of a browser: it goes places, presses keys, and tells what it sees, what it asked for and what went wrong.
final class Tab implements WebSocket.Listener, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

    private Tab() {}

    static Tab connect(HttpClient http, URI address) {
        Tab tab = new Tab();
        tab.socket.complete(http.newWebSocketBuilder().buildAsync(address, tab).join());
        tab.call("Page.enable", Map.of());
        tab.call("Runtime.enable", Map.of());
        tab.call("Network.enable", Map.of());
        tab.call("Log.enable", Map.of());
        return tab;
    }

    /// Goes to an address and waits until the page and what it loads at first are there.
    void visit(URI address) {
        events.clear();
        call("Page.navigate", Map.of("url", address.toString()));
        await("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /// Waits until a redirection has led to a page whose path holds this, and that page is whole.
    void arrive(String path) {
        await("location.pathname.includes('" + path + "') && document.readyState === 'complete'");
    }

    /// The screen: how many pixels of CSS it is wide and high, and how many dots each of them has.
    void screen(int width, int height, int scale) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", width < 600));
    }

    void prefer(String feature, String value) {
        call("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    void withoutScript(boolean off) {
        call("Emulation.setScriptExecutionDisabled", Map.of("value", off));
    }

    void offline(boolean off) {
        call(
                "Network.emulateNetworkConditions",
                Map.of("offline", off, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    void slowDown(double times) {
        call("Emulation.setCPUThrottlingRate", Map.of("rate", times));
    }

    /// Every visit is a first one.
    void forgetWhatWasSeen() {
        call("Network.enable", Map.of());
        call("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    }

    /// The language the reader's browser asks for.
    void language(String tag) {
        call("Network.setUserAgentOverride", Map.of("userAgent", "Chromium", "acceptLanguage", tag));
    }

    void press(String key) {
        call(
                "Input.dispatchKeyEvent",
                Map.of("type", "rawKeyDown", "key", key, "code", key, "windowsVirtualKeyCode", code(key)));
        call(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code(key)));
    }

    private static int code(String key) {
        return switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            default -> throw new IllegalArgumentException(key);
        };
    }

    /// The value of an expression, promises awaited.
    JsonNode value(String expression) {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + result.path("exceptionDetails"));
        }
        return result.at("/result/value");
    }

    String text(String expression) {
        return value(expression).asText();
    }

    /// Waits until an expression is true, for at most half a minute.
    void await(String expression) {
        for (int i = 0; i < 600; i++) {
            if (isTrue(expression)) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("never true: " + expression + "; " + faults());
    }

    /// Whether an expression is true; false while the page it was asked of is on its way out.
    private boolean isTrue(String expression) {
        try {
            return value(expression).asBoolean();
        } catch (IllegalStateException leaving) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Every address asked for since the last visit.
    List<String> requests() {
        return events.stream()
                .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").asText())
                .toList();
    }

    /// Bytes that came over the wire since the last visit, headers left out.
    long bytes() {
        return events.stream()
                .filter(event -> event.path("method").asText().equals("Network.loadingFinished"))
                .mapToLong(event -> event.at("/params/encodedDataLength").asLong())
                .sum();
    }

    /// Errors of script, policy and loading since the last visit.
    List<String> faults() {
        return events.stream()
                .filter(event -> event.path("method").asText().equals("Runtime.exceptionThrown")
                        || event.at("/params/entry/level").asText().equals("error"))
                .map(JsonNode::toString)
                .toList();
    }

    /// A picture of the page as PNG: what is on the screen, or all of it.
    byte[] picture(boolean whole) {
        return Base64.getDecoder()
                .decode(call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole))
                        .path("data")
                        .asText());
    }

    /// The page as it is printed on A4, as PDF.
    byte[] paper() {
        return Base64.getDecoder()
                .decode(call(
                                "Page.printToPDF",
                                Map.of("paperWidth", 8.27, "paperHeight", 11.69, "printBackground", true))
                        .path("data")
                        .asText());
    }

    JsonNode call(String method, Map<String, ?> params) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(params));
        socket.join().sendText(message.toString(), true).join();
        JsonNode result = answer.orTimeout(60, TimeUnit.SECONDS).join();
        if (result.has("error")) {
            throw new IllegalStateException(method + ": " + result.path("error"));
        }
        return result.path("result");
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String whole = partial.toString();
            partial.setLength(0);
            receive(whole);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private void receive(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            Optional.ofNullable(waiting.remove(message.path("id").asInt(-1)))
                    .ifPresentOrElse(answer -> answer.complete(message), () -> events.add(message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        socket.join().abort();
    }
}

package city.kaen.bench.benchmark;

import city.kaen.bench.ChildJvm;
import city.kaen.emulators.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Puts TLS before an emulator that speaks plain HTTP, as AWS's endpoints have it.
final class TlsFront implements AutoCloseable {
    static final String PASSWORD = "bench-only"; // of a key that is made for the run

    private final Passage passage;
    private final AtomicInteger calls = new AtomicInteger();

    private TlsFront(SSLContext tls, URI behind) {
        this.passage = Passage.open(tls, (request, onward) -> {
            calls.incrementAndGet();
            return Optional.of(onward.send(request, behind));
        });
    }

    /// A key and its certificate for `localhost`, in a folder: `key.p12` and `certificate.pem`.
    static void makeKey(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("key.p12");
        Files.deleteIfExists(store);
        keytool(
                store,
                List.of(
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "7",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1"));
        keytool(
                store,
                List.of(
                        "-exportcert",
                        "-rfc",
                        "-file",
                        folder.resolve("certificate.pem").toString()));
    }

    private static void keytool(Path store, List<String> what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(what);
        command.addAll(List.of("-alias", "bench", "-keystore", store.toString(), "-storepass", PASSWORD));
        ChildJvm.run(command);
    }

    /// Stands before an endpoint.
    ///
    /// @param folder with the key
    static TlsFront before(URI behind, Path folder) throws IOException {
        try (InputStream stored = Files.newInputStream(folder.resolve("key.p12"))) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(stored, PASSWORD.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(managers.getKeyManagers(), null, null);
            return new TlsFront(tls, behind);
        } catch (GeneralSecurityException e) {
            throw new IOException("no TLS before " + behind, e);
        }
    }

    String endpoint() {
        return passage.endpoint().toString();
    }

    /// How many requests it has passed on since it was last asked.
    int calls() {
        return calls.getAndSet(0);
    }

    @Override
    public void close() {
        passage.close();
    }
}

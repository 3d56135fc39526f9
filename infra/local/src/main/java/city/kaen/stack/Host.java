package city.kaen.stack;

import city.kaen.embedded.CloudOptions;
import city.kaen.embedded.EmbeddedCloud;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Serves a stack in this process until it is closed.
///
/// From here on the process's standard output goes to the stack's log, for functions write their outcomes there.
public final class Host implements AutoCloseable {
    private static final long LONG_LOG = 20L * 1024 * 1024;

    private final Home home;
    private final FileChannel lock;
    private final EmbeddedCloud cloud;

    private Host(Home home, FileChannel lock, EmbeddedCloud cloud) {
        this.home = home;
        this.lock = lock;
        this.cloud = cloud;
    }

    /// Starts the stack of a folder; the ports of its last start are used again where they are free.
    ///
    /// @throws IllegalStateException if another process serves it
    public static Host start(Home home, Setup setup) {
        try {
            Files.createDirectories(home.log().getParent());
            FileChannel lock = locked(home);
            setAside(home.log());
            OutputStream log = Files.newOutputStream(home.log(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
            Optional<StackFile> last = StackFile.read(home.file());
            EmbeddedCloud cloud = EmbeddedCloud.start(setup.options(home.folder(), ports(setup, last)));
            ProcessHandle self = ProcessHandle.current();
            new StackFile(
                            self.pid(),
                            StackFile.startOf(self),
                            cloud.site().toString(),
                            cloud.settings().get("AWS_ENDPOINT_URL_S3"),
                            cloud.settings().get("AWS_ENDPOINT_URL_DYNAMODB"),
                            setup)
                    .write(home.file());
            return new Host(home, lock, cloud);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the stack; its data stay.
    @Override
    public void close() {
        cloud.close();
        StackFile.read(home.file()).map(StackFile::down).ifPresent(file -> file.write(home.file()));
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A log that has grown long makes room for a new one.
    private static void setAside(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LONG_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileChannel locked(Home home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("another process serves the stack in " + home.folder());
        }
        return channel;
    }

    /// A port that the settings name is taken as it is; else that of the last start, if nobody uses it now.
    private static CloudOptions.Ports ports(Setup setup, Optional<StackFile> last) {
        return new CloudOptions.Ports(
                port(setup.sitePort(), last.map(StackFile::site)),
                port(setup.s3Port(), last.map(StackFile::s3)),
                port(setup.dynamoDbPort(), last.map(StackFile::dynamoDb)));
    }

    private static int port(int named, Optional<String> lastAddress) {
        int last = lastAddress.map(StackFile::port).orElse(0);
        return named != 0 || last == 0 ? named : isFree(last) ? last : 0;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

package city.kaen.cli;

import city.kaen.stack.Host;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// Serves a stack in this process until it is told to end: what `kaen up` leaves running.
@Command(name = "serve", hidden = true, description = "Serves the stack in this process until it is ended.")
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kaen kaen;

    @Mixin
    private SetupOptions options = new SetupOptions();

    @Override
    public Integer call() throws InterruptedException {
        kaen.onlyHere("serve");
        Host host = Host.start(kaen.home(), options.over(kaen.home().setup()));
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            host.close();
            ended.countDown();
        }));
        ended.await();
        return ExitCode.OK;
    }
}

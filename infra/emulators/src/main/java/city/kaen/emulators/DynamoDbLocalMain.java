package city.kaen.emulators;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/// Runs DynamoDB Local on the loopback address. Its own main class listens on every address and takes no port 0.
final class DynamoDbLocalMain {
    private DynamoDbLocalMain() {}

    /// Runs until the parent is gone.
    ///
    /// @param arguments the port, then DynamoDB Local's own
    public static void main(String[] arguments) throws Exception {
        Child.endWithParent();
        List<String> own = new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length));
        own.add("-disableTelemetry");
        DynamoDBProxyServer runner = ServerRunner.createServerFromCommandLineArgs(own.toArray(String[]::new));
        Field field = DynamoDBProxyServer.class.getDeclaredField("server");
        field.setAccessible(true);
        Server server = (Server) field.get(runner);
        for (Connector connector : server.getConnectors()) {
            ((ServerConnector) connector).setHost("127.0.0.1");
            ((ServerConnector) connector).setPort(Integer.parseInt(arguments[0]));
        }
        runner.start();
        Child.say(((ServerConnector) server.getConnectors()[0]).getLocalPort());
        runner.join();
    }
}

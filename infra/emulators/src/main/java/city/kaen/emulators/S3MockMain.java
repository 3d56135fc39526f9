package city.kaen.emulators;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Runs S3Mock on the loopback address.
///
/// S3Mock opens a second connector that knows no address and so listens on all of them. A listener of its start takes
/// that connector away before it opens. S3Mock's framework is not on this module's class path, and is spoken to by
/// reflection.
final class S3MockMain {
    private static final String BOOT = "org.springframework.boot.";

    private S3MockMain() {}

    /// Runs until the parent is gone.
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Child.endWithParent();
        Object hook = proxy(BOOT + "SpringApplicationHook", (self, method, values) -> listener());
        Class.forName(BOOT + "SpringApplication")
                .getMethod("withHook", Class.forName(BOOT + "SpringApplicationHook"), Runnable.class)
                .invoke(null, hook, (Runnable) S3MockMain::start);
    }

    private static void start() {
        try {
            Class.forName("com.adobe.testing.s3mock.S3MockApplication")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object listener() throws ReflectiveOperationException {
        return proxy(BOOT + "SpringApplicationRunListener", (self, method, values) -> {
            switch (method.getName()) {
                case "contextPrepared" -> watchBeans(values[0]);
                case "ready" -> Child.say(port(values[0]));
                default -> {}
            }
            return null;
        });
    }

    private static void watchBeans(Object context) throws ReflectiveOperationException {
        Class<?> factory = Class.forName("org.springframework.beans.factory.config.ConfigurableListableBeanFactory");
        Class<?> processor = Class.forName("org.springframework.beans.factory.config.BeanPostProcessor");
        Class<?> tomcat = Class.forName(BOOT + "tomcat.TomcatWebServerFactory");
        Object watcher = proxy(processor.getName(), (self, method, values) -> {
            Object bean = values[0];
            if (method.getName().equals("postProcessAfterInitialization") && tomcat.isInstance(bean)) {
                ((Collection<?>) tomcat.getMethod("getAdditionalConnectors").invoke(bean)).clear();
            }
            return bean;
        });
        Object beans = Class.forName("org.springframework.context.ConfigurableApplicationContext")
                .getMethod("getBeanFactory")
                .invoke(context);
        factory.getMethod("addBeanPostProcessor", processor).invoke(beans, watcher);
    }

    private static int port(Object context) throws ReflectiveOperationException {
        Object server = Class.forName(BOOT + "web.server.context.WebServerApplicationContext")
                .getMethod("getWebServer")
                .invoke(context);
        return (Integer) Class.forName(BOOT + "web.server.WebServer")
                .getMethod("getPort")
                .invoke(server);
    }

    /// An object of an interface by name; what every object has is answered here.
    private static Object proxy(String type, InvocationHandler handler) throws ReflectiveOperationException {
        return Proxy.newProxyInstance(
                S3MockMain.class.getClassLoader(), new Class<?>[] {Class.forName(type)}, (self, method, values) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return ofObject(self, method.getName(), values);
                    }
                    return handler.invoke(self, method, values);
                });
    }

    @SuppressWarnings("ReferenceEquality") // a proxy is equal to itself only
    private static Object ofObject(Object self, String method, @Nullable Object[] values) {
        return switch (method) {
            case "equals" -> self == values[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> "kaen";
        };
    }
}

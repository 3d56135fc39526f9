package city.kaen.inbox;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/// Lets a process die before or after one of its writes: from then on nothing it does has any effect.
final class Deaths {
    private static final Set<String> WRITES = Set.of(
            "put", "putIfAbsent", "putIfMatch", "commit", "record", "mark", "clear", "keep", "advance", "confirm");

    /// The end of a process. No code of ours may catch it.
    static final class Death extends Error {
        private static final long serialVersionUID = 1;

        Death() {
            super("died here", null, false, false);
        }
    }

    private final int at;
    private final boolean afterwards;
    private int writes;
    private boolean dead;

    /// A process that will die.
    ///
    /// @param at which write, from 1; 0: none
    /// @param afterwards whether the write is still done
    Deaths(int at, boolean afterwards) {
        this.at = at;
        this.afterwards = afterwards;
    }

    int writes() {
        return writes;
    }

    /// A port whose writes count, and whose parts' do.
    <T> T over(Class<T> port, T real) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return call(method, real, arguments);
            }
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments); // its steps are writes of their own
            }
            Class<?> part = method.getReturnType();
            if (method.getParameterCount() == 0 && part.isInterface() && part.getPackage() == port.getPackage()) {
                return part(part, call(method, real, arguments));
            }
            return WRITES.contains(method.getName()) ? write(method, real, arguments) : read(method, real, arguments);
        };
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private <P> P part(Class<P> type, Object real) {
        return over(type, type.cast(real));
    }

    private Object read(Method method, Object real, Object[] arguments) throws Throwable {
        if (dead) {
            throw new Death();
        }
        return call(method, real, arguments);
    }

    private Object write(Method method, Object real, Object[] arguments) throws Throwable {
        writes++;
        boolean dies = writes == at;
        if (dead || (dies && !afterwards)) {
            dead = true;
            throw new Death();
        }
        Object result = call(method, real, arguments);
        if (dies) {
            dead = true;
            throw new Death();
        }
        return result;
    }

    private static Object call(Method method, Object real, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}

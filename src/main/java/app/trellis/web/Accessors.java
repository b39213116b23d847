package app.trellis.web;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.thymeleaf.util.ExpressionUtils;

/** The public methods without arguments that templates call, found once for each class. */
class Accessors {

    private static final ClassValue<Map<String, Optional<Method>>> OF = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private Accessors() {}

    /** What the method of this name returns; {@link Path#UNREADABLE} where there is none, it fails, or Thymeleaf forbids it. */
    static @Nullable Object call(Object owner, String name) {
        // SpEL looks into an Optional, and Thymeleaf judges a class by what it is, not by its own class.
        if (owner instanceof Optional || owner instanceof Class) return Path.UNREADABLE;
        var known = OF.get(owner.getClass());
        var method = known.get(name);
        if (method == null) method = known.computeIfAbsent(name, unknown -> find(owner, name));
        if (method.isEmpty()) return Path.UNREADABLE;
        try {
            return method.get().invoke(owner);
        } catch (ReflectiveOperationException failed) {
            return Path.UNREADABLE;
        }
    }

    private static Optional<Method> find(Object owner, String name) {
        if (ExpressionUtils.isMemberForbidden(owner, name)) return Optional.empty();
        try {
            var type = owner.getClass();
            var method = ClassUtils.getPubliclyAccessibleMethodIfPossible(type.getMethod(name), type);
            return method.trySetAccessible() ? Optional.of(method) : Optional.empty();
        } catch (NoSuchMethodException other) {
            return Optional.empty();
        }
    }
}

package org.sunshine.testing;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Message;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A message bundle without the application: the text beside each method, filled in by the template engine itself. */
public final class WordsForTests {
    private static final Engine ENGINE = Engine.builder().addDefaults().build();
    private static final Map<Method, io.quarkus.qute.Template> TEXTS = new ConcurrentHashMap<>();

    private WordsForTests() {}

    public static <T> T in(Class<T> bundle) {
        return bundle.cast(Proxy.newProxyInstance(
                bundle.getClassLoader(),
                new Class<?>[] {bundle},
                (proxy, method, arguments) -> text(method, arguments)));
    }

    /** The words of one message. */
    public static String text(Method method, Object... arguments) {
        TemplateInstance text = TEXTS.computeIfAbsent(
                        method,
                        message -> ENGINE.parse(
                                message.getAnnotation(Message.class).value()))
                .instance();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            text.data(parameters[i].getName(), arguments[i]);
        }
        return text.render();
    }
}

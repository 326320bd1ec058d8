package org.sunshine.board;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.sunshine.platform.PageMessages;
import org.sunshine.testing.WordsForTests;

/** The templates and their words without the application: a page in milliseconds, for looking at and for tests. */
public final class PlainPages {
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Path STYLE = Path.of("frontend", "app", "styles", "app.css");

    public static final Words WORDS = new Words(
            WordsForTests.in(PageMessages.class),
            WordsForTests.in(BoardMessages.class),
            WordsForTests.in(LineMessages.class),
            WordsForTests.in(DetailMessages.class),
            WordsForTests.in(ProofMessages.class),
            WordsForTests.in(FindingMessages.class),
            WordsForTests.in(CardMessages.class),
            Locale.ENGLISH);

    private final Engine engine;

    public PlainPages() {
        EngineBuilder builder = Engine.builder()
                .addDefaults()
                .removeStandaloneLines(true)
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addNamespaceResolver(words("page", PageMessages.class))
                .addNamespaceResolver(words("board", BoardMessages.class))
                .addNamespaceResolver(words("line", LineMessages.class))
                .addNamespaceResolver(words("detail", DetailMessages.class))
                .addNamespaceResolver(words("proof", ProofMessages.class))
                .addNamespaceResolver(words("finding", FindingMessages.class))
                .addNamespaceResolver(words("card", CardMessages.class))
                .addNamespaceResolver(words("about", AboutMessages.class))
                .addNamespaceResolver(NamespaceResolver.builder("inject")
                        .resolve(context -> new Bundles())
                        .build())
                .addLocator(id -> Files.exists(file(id)) ? Optional.of(new Source(file(id))) : Optional.empty());
        try (Stream<Path> tags = Files.list(TEMPLATES.resolve("tags"))) {
            tags.map(tag -> tag.getFileName().toString().replace(".html", ""))
                    .forEach(tag ->
                            builder.addSectionHelper(new UserTagSectionHelper.Factory(tag, "tags/" + tag + ".html")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        engine = builder.build();
    }

    /** Renders a template below {@code templates}, such as {@code board/board}, with one parameter. */
    public String render(String template, String name, Object value) {
        return engine.getTemplate(template).data(name, value).render();
    }

    private static Path file(String id) {
        return TEMPLATES.resolve(id.endsWith(".html") ? id : id + ".html");
    }

    private static NamespaceResolver words(String namespace, Class<?> bundle) {
        return NamespaceResolver.builder(namespace)
                .resolveAsync(context -> message(bundle, context))
                .build();
    }

    private static CompletionStage<Object> message(Class<?> bundle, EvalContext context) {
        Method message = Arrays.stream(bundle.getMethods())
                .filter(method -> method.getName().equals(context.getName()))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("No message " + context.getName()));
        List<Object> arguments = new ArrayList<>();
        for (Expression parameter : context.getParams()) {
            arguments.add(context.evaluate(parameter).toCompletableFuture().join());
        }
        return CompletableFuture.completedFuture(WordsForTests.text(message, arguments.toArray()));
    }

    /** In place of the bundler: the sources themselves. */
    public static final class Bundles {
        public Bundles getBundle() {
            return this;
        }

        public String style(String key) {
            return STYLE.toUri().toString();
        }

        public String script(String key) {
            return "data:text/javascript,";
        }
    }

    private record Source(Path file) implements io.quarkus.qute.TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            try {
                return new StringReader(Files.readString(file, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }
}

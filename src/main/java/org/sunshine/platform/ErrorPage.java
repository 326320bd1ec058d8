package org.sunshine.platform;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Locale;

/**
 * What the error page shows.
 *
 * @param detail what exactly is wrong, in English as in the problem+json; null where the explanation says it all
 */
record ErrorPage(
        PageFrame frame,
        int status,
        String lang,
        String title,
        String explanation,
        String detail,
        List<String> errors,
        String toTheBoard,
        String signIn) {

    @CheckedTemplate(basePath = "platform")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance error(ErrorPage page);
    }

    static String render(PageFrames frames, Problem problem, Locale locale) {
        PageFrame frame = frames.of(PageFrame.Section.NONE, locale.getLanguage());
        ErrorMessages words = MessageBundles.get(ErrorMessages.class, Localized.Literal.of(locale.getLanguage()));
        ErrorPage page =
                switch (problem.status()) {
                    case 400, 405, 406, 415 ->
                        of(frame, problem, locale, words, words.unreadable(), words.unreadableExplained());
                    case 401 -> of(frame, problem, locale, words, words.notSignedIn(), words.notSignedInExplained());
                    case 403 -> of(frame, problem, locale, words, words.notAllowed(), words.notAllowedExplained());
                    case 404, 410 -> of(frame, problem, locale, words, words.notFound(), words.notFoundExplained());
                    case 413 -> of(frame, problem, locale, words, words.tooLarge(), words.tooLargeExplained());
                    case 429 -> of(frame, problem, locale, words, words.tooMany(), words.tooManyExplained());
                    case 503 -> of(frame, problem, locale, words, words.unavailable(), words.unavailableExplained());
                    case 500 ->
                        of(
                                frame,
                                problem,
                                locale,
                                words,
                                words.internal(),
                                words.internalExplained(problem.instance()));
                    default -> of(frame, problem, locale, words, words.refused(), words.refusedExplained());
                };
        return Templates.error(page).render();
    }

    private static ErrorPage of(
            PageFrame frame, Problem problem, Locale locale, ErrorMessages words, String title, String explanation) {
        boolean exact = Problems.isExact(problem);
        return new ErrorPage(
                frame,
                problem.status(),
                locale.getLanguage(),
                title,
                explanation,
                exact ? problem.detail() : null,
                problem.errors().stream().map(Problem.Detail::message).toList(),
                words.toTheBoard(),
                words.signIn());
    }

    public String boardAddress() {
        return "/" + language();
    }

    public String signInAddress() {
        return "/login" + language();
    }

    private String language() {
        return lang.equals("zh") ? "?lang=zh" : "";
    }
}

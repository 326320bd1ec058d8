package org.sunshine.board;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import org.sunshine.platform.PageMessages;

/** The words of one language that the views put into their parts. */
public record Words(
        PageMessages page,
        BoardMessages board,
        LineMessages line,
        DetailMessages detail,
        ProofMessages proof,
        FindingMessages finding,
        CardMessages card,
        Locale locale) {

    /** @param lang {@code en} or {@code zh} */
    public static Words in(String lang) {
        return new Words(
                bundle(PageMessages.class, lang),
                bundle(BoardMessages.class, lang),
                bundle(LineMessages.class, lang),
                bundle(DetailMessages.class, lang),
                bundle(ProofMessages.class, lang),
                bundle(FindingMessages.class, lang),
                bundle(CardMessages.class, lang),
                Locale.of(lang));
    }

    private static <T> T bundle(Class<T> type, String lang) {
        return MessageBundles.get(type, Localized.Literal.of(lang));
    }
}

package org.sunshine.board;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import org.sunshine.platform.PageMessages;

/** The words of one language that the views put into their parts. */
public record Words(PageMessages page, BoardMessages board, Locale locale) {

    /** @param lang {@code en} or {@code zh} */
    public static Words in(String lang) {
        return new Words(
                MessageBundles.get(PageMessages.class, Localized.Literal.of(lang)),
                MessageBundles.get(BoardMessages.class, Localized.Literal.of(lang)),
                Locale.of(lang));
    }
}

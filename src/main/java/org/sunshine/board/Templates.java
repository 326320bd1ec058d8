package org.sunshine.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.sunshine.board.view.BoardPage;
import org.sunshine.board.view.BoardRow;
import org.sunshine.board.view.Tally;

/** The templates below {@code templates/board}, checked when the application is built. */
@CheckedTemplate(basePath = "board")
public final class Templates {
    private Templates() {}

    public static native TemplateInstance board(BoardPage page);

    /** The rows alone, as the live stream sends them. */
    public static native TemplateInstance rows(List<BoardRow> rows);

    /** The day's sums alone, as the live stream sends them. */
    public static native TemplateInstance tally(Tally tally);
}

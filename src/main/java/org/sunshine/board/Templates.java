package org.sunshine.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.sunshine.board.view.AboutPage;
import org.sunshine.board.view.BoardPage;
import org.sunshine.board.view.BoardRow;
import org.sunshine.board.view.ChangesPage;
import org.sunshine.board.view.EntityPage;
import org.sunshine.board.view.FlagPage;
import org.sunshine.board.view.LinePage;
import org.sunshine.board.view.LinesPage;
import org.sunshine.board.view.PartyPage;
import org.sunshine.board.view.ProductPage;
import org.sunshine.board.view.RegisterPage;
import org.sunshine.board.view.Tally;

/** The templates below {@code templates/board}, checked when the application is built. */
@CheckedTemplate(basePath = "board")
public final class Templates {
    private Templates() {}

    public static native TemplateInstance board(BoardPage page);

    public static native TemplateInstance lines(LinesPage page);

    public static native TemplateInstance line(LinePage page);

    public static native TemplateInstance product(ProductPage page);

    /** A supplier or a hospital. */
    public static native TemplateInstance party(PartyPage page);

    public static native TemplateInstance register(RegisterPage page);

    public static native TemplateInstance flag(FlagPage page);

    /** A flag about a supplier, a hospital or both. */
    public static native TemplateInstance entity(EntityPage page);

    public static native TemplateInstance about(AboutPage page);

    public static native TemplateInstance changes(ChangesPage page);

    /** The rows alone, as the live stream sends them. */
    public static native TemplateInstance rows(List<BoardRow> rows);

    /** The day's sums alone, as the live stream sends them. */
    public static native TemplateInstance tally(Tally tally);
}

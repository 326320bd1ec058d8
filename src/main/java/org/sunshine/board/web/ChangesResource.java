package org.sunshine.board.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sunshine.board.ChangesMessages;
import org.sunshine.board.Templates;
import org.sunshine.board.view.ChangesPage;
import org.sunshine.platform.PageFrame.Section;
import org.sunshine.platform.PageFrames;
import org.sunshine.platform.Settings;
import org.sunshine.pricing.RulesInForce;

/** What moved the public picture: the rule versions and their days. */
@Path("/about/changes")
@Produces(MediaType.TEXT_HTML)
public class ChangesResource {
    private final RulesInForce rules;
    private final PageFrames frames;
    private final PageAnswer answer;
    private final Settings settings;

    @Inject
    public ChangesResource(RulesInForce rules, PageFrames frames, PageAnswer answer, Settings settings) {
        this.rules = rules;
        this.frames = frames;
        this.answer = answer;
        this.settings = settings;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@Context UriInfo uri, @Context Request request) {
        String lang = PageLanguage.only(uri);
        List<RulesInForce.Version> versions = rules.all();
        return answer.of(
                request,
                Addresses.asked(uri),
                lang,
                versions.toString(),
                () -> Templates.changes(ChangesPage.of(
                        frames.of(Section.METHOD, lang),
                        versions,
                        settings.today(),
                        settings.zone(),
                        MessageBundles.get(ChangesMessages.class, Localized.Literal.of(lang)))));
    }
}

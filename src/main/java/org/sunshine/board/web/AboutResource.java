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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sunshine.board.AboutMessages;
import org.sunshine.board.Templates;
import org.sunshine.board.Words;
import org.sunshine.board.view.AboutPage;
import org.sunshine.platform.PageFrame.Section;
import org.sunshine.platform.PageFrames;
import org.sunshine.platform.Settings;
import org.sunshine.pricing.RuleFile;
import org.sunshine.pricing.RulesInForce;
import org.sunshine.published.LineFilter;

/** The method, with the numbers of the rules in force. */
@Path("/about")
@Produces(MediaType.TEXT_HTML)
public class AboutResource {
    private static final String LANGUAGE = "en";

    private final PageFrames frames;
    private final PageAnswer answer;
    private final RulesInForce inForce;
    private final Settings settings;

    @Inject
    public AboutResource(PageFrames frames, PageAnswer answer, RulesInForce inForce, Settings settings) {
        this.frames = frames;
        this.answer = answer;
        this.inForce = inForce;
        this.settings = settings;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@Context UriInfo uri, @Context Request request) {
        LineFilter.parse(uri.getQueryParameters(), Set.of("lang"));
        RuleFile rules = inForce.read().on(settings.today());
        return answer.of(
                request,
                Addresses.asked(uri),
                LANGUAGE,
                rules.sha256(),
                () -> Templates.about(AboutPage.of(
                        frames.of(Section.METHOD, LANGUAGE),
                        rules,
                        MessageBundles.get(AboutMessages.class, Localized.Literal.of(LANGUAGE)),
                        Words.in(LANGUAGE).page())));
    }
}

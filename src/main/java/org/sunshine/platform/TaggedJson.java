package org.sunshine.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.sunshine.kernel.Hashes;

/** Answers with small JSON and the tag of its bytes, so that who has it already gets none. */
@ApplicationScoped
public class TaggedJson {
    private static final int TAG_CHARACTERS = 20;

    private final ObjectMapper json;

    @Inject
    public TaggedJson(ObjectMapper json) {
        this.json = json;
    }

    /** The answer, or 304 where the request names its tag. */
    public Response of(Request request, Object content) {
        try {
            return of(request, json.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written", e);
        }
    }

    /** The same for JSON that is bytes already. */
    public Response of(Request request, byte[] content) {
        EntityTag tag = tag(Hashes.hex(Hashes.sha256(content)));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(content, MediaType.APPLICATION_JSON_TYPE).tag(tag).build();
    }

    /** A tag of what an answer depends on. */
    public static EntityTag tag(String sha256) {
        return new EntityTag(sha256.substring(0, TAG_CHARACTERS));
    }
}

package org.sunshine.ordering.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.sunshine.access.Caller;
import org.sunshine.access.Role;
import org.sunshine.kernel.Codes;
import org.sunshine.kernel.Hashes;
import org.sunshine.ordering.Idempotency;
import org.sunshine.platform.Problem;

/** What the filing resources share: whose hospital it is, and answers under idempotency keys. */
@ApplicationScoped
class Filings {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");
    private static final String JSON = "application/json";

    private final Idempotency idempotency;
    private final ObjectMapper json;

    @Inject
    Filings(Idempotency idempotency, ObjectMapper json) {
        this.idempotency = idempotency;
        this.json = json;
    }

    /** The hospital that a caller files for; a problem where it names another or none. */
    String hospital(Caller caller, String named) {
        if (caller.role() == Role.ADMINISTRATOR) {
            if (named == null || named.isBlank()) {
                throw FilingProblems.hospitalMissing().raise();
            }
            if (!Codes.isCode(named)) {
                throw FilingProblems.hospitalMalformed().raise();
            }
            return named;
        }
        if (named != null && !named.isBlank() && !named.equals(caller.hospital())) {
            throw FilingProblems.otherHospital().raise();
        }
        return caller.hospital();
    }

    /** Does the work once per key and sends its answer. */
    Response answer(Caller caller, String key, String path, byte[] body, Function<Handle, Idempotency.Work> work) {
        return answer(caller, key, path, body, work, Filings::response);
    }

    /** Sends what {@code sending} makes of an answer and of whether it is a repeated one. */
    Response answer(
            Caller caller,
            String key,
            String path,
            byte[] body,
            Function<Handle, Idempotency.Work> work,
            BiFunction<Idempotency.Answer, Boolean, Response> sending) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw FilingProblems.keyMalformed().raise();
        }
        byte[] hash =
                Hashes.sha256(path.getBytes(StandardCharsets.UTF_8), new byte[1], body == null ? new byte[0] : body);
        return switch (idempotency.answer(caller.accountId(), key, hash, work)) {
            case Idempotency.Outcome.Answered answered -> sending.apply(answered.answer(), answered.again());
            case Idempotency.Outcome.OtherRequest other ->
                throw FilingProblems.keyReused().raise();
            case Idempotency.Outcome.InProgress progress ->
                throw FilingProblems.inProgress().raise();
        };
    }

    /** Work that stored something; its answer is kept under the key. */
    Idempotency.Work stored(int status, Object answer) {
        return new Idempotency.Work.Stored(answer(status, answer));
    }

    /** Work that stored nothing: an answer that repeats what was stored before, or a dry run's. */
    Idempotency.Work unstored(int status, Object answer) {
        return new Idempotency.Work.NotStored(() -> answer(status, answer));
    }

    Idempotency.Work refused(Problem problem) {
        return unstored(problem.status(), problem);
    }

    Idempotency.Answer answer(int status, Object answer) {
        return new Idempotency.Answer(status, bytes(answer));
    }

    private byte[] bytes(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written", e);
        }
    }

    private static Response response(Idempotency.Answer answer, boolean again) {
        boolean problem = answer.status() >= 400;
        return Response.status(answer.status())
                .type(problem ? Problem.MEDIA_TYPE : JSON)
                .entity(answer.body())
                .build();
    }
}

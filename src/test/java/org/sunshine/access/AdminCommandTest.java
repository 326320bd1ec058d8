package org.sunshine.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.Database;
import org.sunshine.testing.MariaDbForTests;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class AdminCommandTest {
    @Inject
    Database database;

    private record Outcome(int status, String out, String errors) {}

    @Test
    void createsAnOfficerWithAGeneratedPasswordThatWorks() {
        Outcome created = run("account create --username Ngozi --role officer --hospital H-2");
        assertThat(created.status()).isZero();
        assertThat(created.out()).startsWith("Created ngozi, officer of hospital H-2\nPassword, shown only now:\n");
        String password = created.out().lines().toList().getLast();
        assertThat(accounts().authenticate("ngozi", password)).isPresent();
        assertThat(run("account list").out()).contains("ngozi\tofficer\tH-2\t2026-11-23T09:00:00Z\tactive");
    }

    @Test
    void takesAPasswordFromTheStandardInputAndDoesNotPrintIt() {
        Outcome created =
                runWith("five small wrens\n", "account create --username ada --role auditor --password-stdin");
        assertThat(created.status()).isZero();
        assertThat(created.out()).isEqualTo("Created ada, auditor\n");
        assertThat(accounts().authenticate("ada", "five small wrens")).isPresent();
        assertThat(runWith("six small wrens\n", "account password --username ada --password-stdin")
                        .status())
                .isZero();
        assertThat(accounts().authenticate("ada", "five small wrens")).isEmpty();
        assertThat(run("account disable --username ada").out()).isEqualTo("Disabled ada, auditor\n");
        assertThat(accounts().authenticate("ada", "six small wrens")).isEmpty();
        assertThat(run("key create --username ada --label x").errors()).contains("disabled");
    }

    @Test
    void issuesListsAndRevokesKeys() {
        run("account create --username keeper --role administrator");
        Outcome issued = run("key create --username keeper --label nightly");
        String key = issued.out().lines().toList().getLast();
        assertThat(keys().verify(key)).map(Caller::username).contains("keeper");
        String id = key.split("_")[1];
        assertThat(run("key list --username keeper").out())
                .contains(id + "\tnightly\t")
                .contains("\tworks");
        assertThat(run("key revoke --key " + id).out()).isEqualTo("Revoked key " + id + "\n");
        assertThat(keys().verify(key)).isEmpty();
        assertThat(run("key revoke --key " + id).status()).isEqualTo(AdminCommand.REFUSED);
    }

    @Test
    void refusesInOneLine() {
        refuses(1, runWith("short\n", "account create --username x1 --role auditor --password-stdin"), "12 characters");
        refuses(1, run("account create --username x2 --role officer"), "hospital");
        refuses(1, run("account disable --username absent"), "no account named absent");
        refuses(1, run("key create --username absent --label l"), "no account named absent");
        refuses(2, run("account create --username x3 --role king"), "no role king");
        refuses(2, run("account create --role auditor"), "--username is missing");
        refuses(2, run("account create --username"), "--username needs a value");
        refuses(2, run("account list --all"), "unknown option --all");
        refuses(2, run("account"), "unknown command account");
        refuses(2, runWith("", "account create --username x4 --role auditor --password-stdin"), "no password");
    }

    @Test
    void explainsItself() {
        assertThat(run("--help").out()).contains("usage: sunshine admin account create");
        assertThat(run("account create --help").status()).isZero();
        assertThat(run("").status()).isEqualTo(AdminCommand.MISUSED);
    }

    private static void refuses(int status, Outcome outcome, String words) {
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errors().lines()).singleElement().asString().contains(words);
    }

    private Outcome run(String words) {
        return runWith("", words);
    }

    private Outcome runWith(String input, String words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        AdminCommand command = new AdminCommand(
                database,
                new MutableClock(Instant.parse("2026-11-23T09:00:00Z")),
                new SecureRandom(),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
        int status = command.run(words.isEmpty() ? new String[0] : words.split(" "));
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    private Accounts accounts() {
        return new Accounts(database, new MutableClock(Instant.parse("2026-11-23T09:00:00Z")), new SecureRandom());
    }

    private ApiKeys keys() {
        return new ApiKeys(database, new MutableClock(Instant.parse("2026-11-23T09:00:00Z")), new SecureRandom());
    }
}

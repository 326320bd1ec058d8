package org.sunshine.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A browser signs in with username and password. */
@ApplicationScoped
public class SigningIn {
    private static final Logger LOG = Logger.getLogger(SigningIn.class);
    private static final int LONGEST_INPUT = 1_024;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInAttempts attempts;

    /** Checking a password takes a core for a third of a second: half of the cores stay free for everybody else. */
    private final Semaphore hashing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    sealed interface Answer {
        record SignedIn(Sessions.Session session) implements Answer {}

        /** Unknown username, wrong password or disabled account: which of them is not told. */
        record Refused() implements Answer {}

        record TooSoon(Duration pause) implements Answer {}
    }

    @Inject
    public SigningIn(Accounts accounts, Sessions sessions, SignInAttempts attempts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    Answer signIn(String username, String password, Network network) {
        if (username.length() > LONGEST_INPUT || password.length() > LONGEST_INPUT) {
            return new Answer.Refused();
        }
        if (!acquire()) {
            return new Answer.TooSoon(PATIENCE);
        }
        try {
            return check(Accounts.normal(username), password, network);
        } finally {
            hashing.release();
        }
    }

    private Answer check(String username, String password, Network network) {
        Duration pause = attempts.begin(username, network);
        if (pause.isPositive()) {
            LOG.info("A sign-in was slowed down after too many failures");
            return new Answer.TooSoon(pause);
        }
        Optional<Account> account = accounts.authenticate(username, password);
        if (account.isEmpty()) {
            LOG.info("A sign-in was refused");
            return new Answer.Refused();
        }
        attempts.succeeded(account.get(), network);
        LOG.infof("Account %d signed in", account.get().id());
        return new Answer.SignedIn(sessions.open(account.get()));
    }

    private boolean acquire() {
        try {
            return hashing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

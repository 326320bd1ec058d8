package org.sunshine.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionCookieTest {
    private static final URI PLAIN = URI.create("http://localhost:8080/login");
    private static final URI ENCRYPTED = URI.create("https://prices.example/login");

    @Test
    void isBoundToItsHostWhereThereIsHttps() {
        for (NewCookie cookie : new NewCookie[] {
            new SessionCookie(false).of("token", ENCRYPTED), new SessionCookie(true).of("token", PLAIN)
        }) {
            assertThat(cookie.getName()).startsWith("__Host-");
            assertThat(cookie.isSecure()).isTrue();
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getDomain()).isNull();
            assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
        }
    }

    @Test
    void hasAPlainNameOnPlainHttpOnly() {
        SessionCookie sessionCookie = new SessionCookie(false);
        assertThat(sessionCookie.of("token", PLAIN).getName()).isEqualTo("sunshine-session");
        Map<String, Cookie> planted = Map.of(
                "sunshine-session",
                new Cookie.Builder("sunshine-session").value("x").build());
        assertThat(sessionCookie.token(planted, PLAIN)).contains("x");
        assertThat(sessionCookie.token(planted, ENCRYPTED)).isEmpty();
    }
}

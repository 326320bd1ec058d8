package org.sunshine.access;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may call a resource method. Nobody else reaches it: without a valid API key or session the answer is
 * 401 (a browser that asked for a page is sent to sign in), with another role 403. A write that is authenticated by the
 * session cookie must also come from our own page and carry the form token, in the header {@code X-CSRF-Token} or, on a
 * method with {@link WithFormToken}, in a form field.
 *
 * <p>The check reads the database, so the method must be a blocking one (the default for methods that return a plain
 * value).
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Allowed {
    Role[] value();
}

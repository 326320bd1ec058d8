package org.sunshine.access;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands beside {@link Allowed} on a method that a plain HTML form posts to, and takes the form token from the field
 * {@value #FIELD}. It is an annotation of its own because checking a field means reading the whole body first, which a
 * large JSON document or a raw upload must not pay for; a form method without it refuses every browser.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface WithFormToken {
    /** Name of the hidden form field; its value is {@link CurrentCaller#formToken()}. */
    String FIELD = "csrf";
}

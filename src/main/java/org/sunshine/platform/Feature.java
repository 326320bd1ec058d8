package org.sunshine.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a feature on its {@code package-info.java} and lists the features whose root package it may use. The
 * architecture test reads these lists: what is not listed is forbidden.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Feature {
    /** The feature's name, equal to its package below {@code org.sunshine}. */
    String name();

    /** Names of the features that this one may use; never transitive. */
    String[] mayUse() default {};
}

/** Value types of the field and their arithmetic. Uses the JDK only. */
package org.sunshine.kernel;

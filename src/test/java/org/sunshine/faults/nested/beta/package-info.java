/** Keeps its store to itself. */
@Feature(name = "beta")
package org.sunshine.faults.nested.beta;

import org.sunshine.platform.Feature;

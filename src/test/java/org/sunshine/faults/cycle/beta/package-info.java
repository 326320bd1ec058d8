/** May use alpha. */
@Feature(
        name = "beta",
        mayUse = {"alpha"})
package org.sunshine.faults.cycle.beta;

import org.sunshine.platform.Feature;

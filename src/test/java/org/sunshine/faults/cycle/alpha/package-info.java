/** May use beta. */
@Feature(
        name = "alpha",
        mayUse = {"beta"})
package org.sunshine.faults.cycle.alpha;

import org.sunshine.platform.Feature;

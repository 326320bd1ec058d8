/** May use beta. */
@Feature(
        name = "alpha",
        mayUse = {"beta"})
package org.sunshine.faults.nested.alpha;

import org.sunshine.platform.Feature;

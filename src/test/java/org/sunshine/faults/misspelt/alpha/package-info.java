/** Allows a feature that does not exist. */
@Feature(
        name = "alpha",
        mayUse = {"betta"})
package org.sunshine.faults.misspelt.alpha;

import org.sunshine.platform.Feature;

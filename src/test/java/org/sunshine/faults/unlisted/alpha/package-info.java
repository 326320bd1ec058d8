/** Allowed nothing. */
@Feature(name = "alpha")
package org.sunshine.faults.unlisted.alpha;

import org.sunshine.platform.Feature;

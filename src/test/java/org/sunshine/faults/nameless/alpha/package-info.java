/** Calls itself by another name. */
@Feature(name = "alfa")
package org.sunshine.faults.nameless.alpha;

import org.sunshine.platform.Feature;

/** Used without permission. */
@Feature(name = "beta")
package org.sunshine.faults.unlisted.beta;

import org.sunshine.platform.Feature;

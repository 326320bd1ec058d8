/** The real sample: its mapping to the model, its import and its live replay. */
@Feature(
        name = "sample",
        mayUse = {"kernel", "platform", "ledger", "access", "pricing"})
package org.sunshine.sample;

import org.sunshine.platform.Feature;

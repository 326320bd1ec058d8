/** Judges prices: references, rules, flags. */
@Feature(
        name = "pricing",
        mayUse = {"kernel", "platform", "ledger", "access", "catalogue", "ordering"})
package org.sunshine.pricing;

import org.sunshine.platform.Feature;

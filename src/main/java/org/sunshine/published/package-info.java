/** The read side: published line versions, their totals, the one filter and cursor. */
@Feature(
        name = "published",
        mayUse = {"kernel", "platform", "ledger", "access", "catalogue", "ordering", "pricing"})
package org.sunshine.published;

import org.sunshine.platform.Feature;

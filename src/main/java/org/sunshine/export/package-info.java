/** The public data: JSON and CSV. */
@Feature(
        name = "export",
        mayUse = {"kernel", "platform", "catalogue", "pricing", "published", "ledger"})
package org.sunshine.export;

import org.sunshine.platform.Feature;

/** What can be bought, from whom, by whom: products, packs, suppliers, hospitals. */
@Feature(
        name = "catalogue",
        mayUse = {"kernel", "platform", "access", "ledger"})
package org.sunshine.catalogue;

import org.sunshine.platform.Feature;

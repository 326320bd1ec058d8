/** The public pages and the live stream. */
@Feature(
        name = "board",
        mayUse = {"kernel", "platform", "catalogue", "pricing", "published", "ledger"})
package org.sunshine.board;

import org.sunshine.platform.Feature;

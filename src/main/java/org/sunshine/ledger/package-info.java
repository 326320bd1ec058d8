/** The append-only log: leaves, positions, the sequencer. */
@Feature(
        name = "ledger",
        mayUse = {"kernel", "platform"})
package org.sunshine.ledger;

import org.sunshine.platform.Feature;

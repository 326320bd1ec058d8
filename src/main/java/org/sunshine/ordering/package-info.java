/** Purchase orders and nil returns on their way in: validation, acceptance, imports. */
@Feature(
        name = "ordering",
        mayUse = {"kernel", "platform", "ledger", "access", "catalogue"})
package org.sunshine.ordering;

import org.sunshine.platform.Feature;

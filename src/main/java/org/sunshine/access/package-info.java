/** Who may do what: accounts, roles, API keys, signing in. */
@Feature(
        name = "access",
        mayUse = {"kernel", "platform"})
package org.sunshine.access;

import org.sunshine.platform.Feature;
